package io.penstock.pipeline.channel;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Channels by name that several places feed and read. They end when nothing else goes on in the dataflow that could feed them.
 * Used on the event thread only.
 */
public final class Topics {
    private final EventLoop loop;
    private final Map<String, Channel> open = new LinkedHashMap<>();

    Topics(EventLoop loop) {
        this.loop = loop;
    }

    /** Returns the channel of a topic. */
    public Channel channel(String name) {
        return open.computeIfAbsent(name, absent -> Channel.queue(loop));
    }

    /** Hands all items of a channel to a topic, too. */
    public void feed(String name, Channel source) {
        Channel topic = channel(name);
        source.subscribe(topic::emit, () -> {});
    }

    /** Ends the topic that was opened first; returns whether there was one. */
    boolean closeOne() {
        Iterator<Channel> topics = open.values().iterator();
        if (!topics.hasNext()) {
            return false;
        }
        Channel topic = topics.next();
        topics.remove();
        topic.close();
        return true;
    }
}

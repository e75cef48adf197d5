package io.penstock.pipeline.channel;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Channels by name that several places feed and read. They end when nothing else goes on in the dataflow that could feed them:
 * first those whose feeders have all ended, for the others may be fed by what reads these. Used on the event thread only.
 */
public final class Topics {
    private final EventLoop loop;
    private final Map<String, Topic> open = new LinkedHashMap<>();

    Topics(EventLoop loop) {
        this.loop = loop;
    }

    /** A channel and how many of those that feed it have not ended. */
    private static final class Topic {
        private final String name;
        private final Channel channel;
        private int feeders;
        private boolean ended;

        Topic(String name, Channel channel) {
            this.name = name;
            this.channel = channel;
        }

        void emit(@Nullable Object item) {
            if (ended) {
                throw new PenstockException(
                        ErrorCode.SCRIPT,
                        "the topic '" + name + "' has ended: what feeds it must not wait for the end of it");
            }
            channel.emit(item);
        }

        void end() {
            ended = true;
            channel.close();
        }
    }

    private Topic topic(String name) {
        return open.computeIfAbsent(name, absent -> new Topic(name, Channel.queue(loop)));
    }

    /** Returns the channel of a topic. */
    public Channel channel(String name) {
        return topic(name).channel;
    }

    /** Hands all items of a channel to a topic, too. */
    public void feed(String name, Channel source) {
        Topic topic = topic(name);
        topic.feeders++;
        source.subscribe(topic::emit, () -> topic.feeders--);
    }

    /** Ends a topic; returns whether there was one. */
    boolean closeOne() {
        Optional<Topic> next = open.values().stream().min(Comparator.comparing(topic -> topic.feeders > 0));
        next.ifPresent(topic -> {
            open.remove(topic.name);
            topic.end();
        });
        return next.isPresent();
    }
}

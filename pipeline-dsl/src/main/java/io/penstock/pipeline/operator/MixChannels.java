package io.penstock.pipeline.operator;

import io.penstock.pipeline.channel.Channel;
import java.util.List;

/** {@code mix}: emits the items of several channels as they come. */
public record MixChannels(List<Channel> others) implements Operator {
    /** Copies the list. */
    public MixChannels {
        others = List.copyOf(others);
    }

    @Override
    public Channel apply(Channel source) {
        Channel target = source.newQueue();
        Countdown open = new Countdown(others.size() + 1, target::close);
        source.subscribe(target::emit, open::down);
        others.forEach(other -> other.subscribe(target::emit, open::down));
        return target;
    }
}

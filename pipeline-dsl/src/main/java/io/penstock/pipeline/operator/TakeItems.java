package io.penstock.pipeline.operator;

import io.penstock.pipeline.channel.Channel;

/** {@code take}: the first items; all if the number is negative. */
public record TakeItems(int count) implements Operator {
    @Override
    public Channel apply(Channel source) {
        Channel target = source.newQueue();
        int[] taken = new int[1];
        source.subscribe(
                item -> {
                    if (count < 0 || taken[0] < count) {
                        taken[0]++;
                        target.emit(item);
                    }
                },
                target::close);
        return target;
    }
}

package io.penstock.pipeline.operator;

import io.penstock.pipeline.channel.Channel;

/** {@code take}: the first items; all if the number is negative. Ends with the last of them. */
public record TakeItems(int count) implements Operator {
    @Override
    public Channel apply(Channel source) {
        Channel target = source.newQueue();
        if (count == 0) {
            target.close();
        }
        int[] taken = new int[1];
        source.feed(target, item -> {
            if (count < 0 || taken[0] < count) {
                taken[0]++;
                target.emit(item);
                if (taken[0] == count) {
                    target.close();
                }
            }
        });
        return target;
    }
}

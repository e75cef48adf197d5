package io.penstock.pipeline.operator;

import io.penstock.pipeline.channel.Channel;

/** {@code first}: the first item that passes, in a value channel. */
public record FirstItem(ItemTest criterion) implements Operator {
    @Override
    public Channel apply(Channel source) {
        Channel target = source.newValue();
        boolean[] found = new boolean[1];
        source.feed(target, item -> {
            if (!found[0] && criterion.test(item)) {
                found[0] = true;
                target.emit(item);
            }
        });
        return target;
    }
}

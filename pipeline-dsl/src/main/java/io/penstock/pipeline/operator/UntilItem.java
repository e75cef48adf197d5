package io.penstock.pipeline.operator;

import io.penstock.pipeline.channel.Channel;

/** {@code until}: the items before the first that passes; ends there. */
public record UntilItem(ItemTest criterion) implements Operator {
    @Override
    public Channel apply(Channel source) {
        Channel target = source.sameKind();
        boolean[] over = new boolean[1];
        source.feed(target, item -> {
            over[0] = over[0] || criterion.test(item);
            if (over[0]) {
                target.close();
            } else {
                target.emit(item);
            }
        });
        return target;
    }
}

package io.penstock.pipeline.operator;

import io.penstock.pipeline.channel.Channel;

/** {@code filter}: keeps the items that pass. */
public record FilterItems(ItemTest criterion) implements Operator {
    @Override
    public Channel apply(Channel source) {
        Channel target = source.sameKind();
        source.feed(target, item -> {
            if (criterion.test(item)) {
                target.emit(item);
            }
        });
        return target;
    }
}

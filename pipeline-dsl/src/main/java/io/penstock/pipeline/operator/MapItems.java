package io.penstock.pipeline.operator;

import io.penstock.pipeline.channel.Channel;

/** {@code map}: makes one item of each. */
public record MapItems(ItemFunction mapper) implements Operator {
    @Override
    public Channel apply(Channel source) {
        Channel target = source.sameKind();
        source.feed(target, item -> target.emit(mapper.apply(item)));
        return target;
    }
}

package io.penstock.pipeline.operator;

import io.penstock.pipeline.channel.Channel;
import io.penstock.pipeline.channel.Signal;
import org.jspecify.annotations.Nullable;

/** {@code map}: makes one item of each, or none. */
public record MapItems(ItemFunction mapper) implements Operator {
    @Override
    public Channel apply(Channel source) {
        Channel target = source.sameKind();
        source.feed(target, item -> {
            @Nullable Object made = mapper.apply(item);
            if (made != Signal.VOID) {
                target.emit(made);
            }
        });
        return target;
    }
}

package io.penstock.pipeline.operator;

import io.penstock.pipeline.channel.Channel;
import io.penstock.pipeline.channel.ItemAction;

/** {@code view}, {@code dump}: does something with each item and passes it on. */
public record WatchItems(ItemAction action) implements Operator {
    @Override
    public Channel apply(Channel source) {
        Channel target = source.sameKind();
        source.feed(target, item -> {
            action.accept(item);
            target.emit(item);
        });
        return target;
    }
}

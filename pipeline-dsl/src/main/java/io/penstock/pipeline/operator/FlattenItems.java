package io.penstock.pipeline.operator;

import io.penstock.pipeline.channel.Channel;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** {@code flatten}: emits the elements of collections, at any depth, one by one. */
public record FlattenItems() implements Operator {
    @Override
    public Channel apply(Channel source) {
        Channel target = source.newQueue();
        source.feed(target, item -> flatten(item, target));
        return target;
    }

    private static void flatten(@Nullable Object item, Channel target) {
        if (item instanceof Collection<?> elements) {
            elements.forEach(element -> flatten(element, target));
        } else {
            target.emit(item);
        }
    }
}

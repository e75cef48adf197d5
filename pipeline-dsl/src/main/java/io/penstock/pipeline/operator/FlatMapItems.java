package io.penstock.pipeline.operator;

import io.penstock.pipeline.channel.Channel;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code flatMap}: makes several items of each: the elements of a collection, the entries of a map, or the result itself. */
public record FlatMapItems(ItemFunction mapper) implements Operator {
    @Override
    public Channel apply(Channel source) {
        Channel target = source.newQueue();
        source.subscribe(item -> emitAll(mapper.apply(item), target), target::close);
        return target;
    }

    private static void emitAll(@Nullable Object result, Channel target) {
        if (result instanceof Iterator<?> elements) {
            elements.forEachRemaining(target::emit);
        } else if (result instanceof Iterable<?> elements) {
            elements.forEach(target::emit);
        } else if (result instanceof Map<?, ?> map) {
            map.entrySet().forEach(target::emit);
        } else if (result != null) {
            target.emit(result);
        }
    }
}

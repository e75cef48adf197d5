package io.penstock.pipeline.operator;

import io.penstock.pipeline.channel.Channel;
import io.penstock.pipeline.channel.Portions;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code flatMap}: makes several items of each: the elements of a collection, the entries of a map, or the result itself. */
public record FlatMapItems(ItemFunction mapper) implements Operator {
    @Override
    public Channel apply(Channel source) {
        Channel target = source.newQueue();
        Portions portions = new Portions(target);
        source.subscribe(item -> portions.add(elements(mapper.apply(item))), portions::end);
        return target;
    }

    private static Iterator<?> elements(@Nullable Object result) {
        if (result instanceof Iterator<?> elements) {
            return elements;
        }
        if (result instanceof Iterable<?> elements) {
            return elements.iterator();
        }
        if (result instanceof Map<?, ?> map) {
            return map.entrySet().iterator();
        }
        return result == null ? List.of().iterator() : List.of(result).iterator();
    }
}

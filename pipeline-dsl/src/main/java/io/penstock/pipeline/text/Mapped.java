package io.penstock.pipeline.text;

import java.util.Iterator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a function makes of each element of an iterator, one by one.
 *
 * @param elements the elements
 * @param mapper the function
 * @param <T> the elements
 */
public record Mapped<T>(Iterator<? extends T> elements, Function<T, @Nullable Object> mapper)
        implements OpenIterator<@Nullable Object> {
    @Override
    public boolean hasNext() {
        return elements.hasNext();
    }

    @Override
    public @Nullable Object next() {
        return mapper.apply(elements.next());
    }

    @Override
    public void close() {
        OpenIterator.close(elements);
    }
}

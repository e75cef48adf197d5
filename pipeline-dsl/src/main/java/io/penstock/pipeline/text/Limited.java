package io.penstock.pipeline.text;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * The first elements of an iterator.
 *
 * @param <T> the elements
 */
public final class Limited<T> extends NextIterator<T> {
    private final Iterator<T> elements;
    private int left;

    /** Creates an iterator of at most so many elements. */
    public Limited(Iterator<T> elements, int most) {
        this.elements = elements;
        this.left = most;
    }

    @Override
    @Nullable
    T advance() {
        if (left <= 0 || !elements.hasNext()) {
            return null;
        }
        left--;
        T element = elements.next();
        if (left == 0) {
            close();
        }
        return element;
    }

    @Override
    public void close() {
        OpenIterator.close(elements);
    }
}

package io.penstock.pipeline.text;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** The first elements of an iterator. */
public final class Limited extends NextIterator<Object> {
    private final Iterator<?> elements;
    private int left;

    /** Creates an iterator of at most so many elements. */
    public Limited(Iterator<?> elements, int most) {
        this.elements = elements;
        this.left = most;
    }

    @Override
    @Nullable
    Object advance() {
        if (left <= 0 || !elements.hasNext()) {
            return null;
        }
        left--;
        return elements.next();
    }
}

package io.penstock.pipeline.text;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * An iterator over something that stays open until it is closed, or until its end is reached.
 *
 * @param <T> the elements
 */
public interface OpenIterator<T extends @Nullable Object> extends Iterator<T>, AutoCloseable {

    /** Frees what the elements come from; more than once is the same as once. */
    @Override
    void close();

    /** Closes an iterator if it is one that stays open. */
    static void close(Iterator<?> elements) {
        if (elements instanceof OpenIterator<?> open) {
            open.close();
        }
    }
}

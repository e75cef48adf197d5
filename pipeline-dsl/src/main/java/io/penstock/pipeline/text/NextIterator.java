package io.penstock.pipeline.text;

import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** An iterator over what one method gives until it gives null. */
abstract sealed class NextIterator<T> implements OpenIterator<T>
        permits CsvRows, Lines, FastaEntries, FastqEntries, Chunks, Limited, Batches {
    private @Nullable T ahead;

    /** Returns the next element; null behind the last. */
    abstract @Nullable T advance();

    @Override
    public final boolean hasNext() {
        if (ahead == null) {
            ahead = advance();
        }
        return ahead != null;
    }

    @Override
    public final T next() {
        T element = hasNext() ? ahead : null;
        if (element == null) {
            throw new NoSuchElementException();
        }
        ahead = null;
        return element;
    }
}

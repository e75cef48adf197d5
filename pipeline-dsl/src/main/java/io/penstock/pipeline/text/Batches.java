package io.penstock.pipeline.text;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The elements of an iterator as lists of so many; the last may have fewer. */
public final class Batches extends NextIterator<Object> {
    private final Iterator<?> elements;
    private final int size;

    /** Creates lists of so many elements. */
    public Batches(Iterator<?> elements, int size) {
        this.elements = elements;
        this.size = size;
    }

    @Override
    @Nullable
    Object advance() {
        List<Object> batch = new ArrayList<>();
        while (batch.size() < size && elements.hasNext()) {
            batch.add(elements.next());
        }
        return batch.isEmpty() ? null : batch;
    }

    @Override
    public void close() {
        OpenIterator.close(elements);
    }
}

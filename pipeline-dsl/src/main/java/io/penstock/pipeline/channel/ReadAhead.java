package io.penstock.pipeline.channel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The elements of an iterator that may block, read in the background: while some are emitted, the next are read. */
final class ReadAhead implements Iterator<@Nullable Object> {
    private static final int BATCH = 256;

    private final Background background;
    private final @Nullable Object item;
    private final Supplier<? extends Iterator<?>> opening;
    private final UnaryOperator<@Nullable Object> shape;
    private final Deque<Optional<Object>> read = new ArrayDeque<>();
    private @Nullable Iterator<?> elements;
    private boolean reading;
    private boolean ended;

    /**
     * Prepares to read.
     *
     * @param item what is read from, for messages
     * @param opening opens it, in the background
     * @param shape makes of an element what is emitted, on the event thread
     */
    ReadAhead(
            Background background,
            @Nullable Object item,
            Supplier<? extends Iterator<?>> opening,
            UnaryOperator<@Nullable Object> shape) {
        this.background = background;
        this.item = item;
        this.opening = opening;
        this.shape = shape;
    }

    @Nullable
    Object item() {
        return item;
    }

    /** Begins to read, if that is not so already. */
    void begin() {
        if (reading || ended || read.size() > BATCH) {
            return;
        }
        reading = true;
        background.begin(item, this::batch, batch -> {
            reading = false;
            ended = batch.size() < BATCH;
            batch.forEach(element -> read.add(Optional.ofNullable(element)));
            begin();
        });
    }

    /** Reads the next elements, outside of the event thread; after those before were taken over. */
    private List<@Nullable Object> batch() {
        Iterator<?> open = elements;
        if (open == null) {
            open = opening.get();
            elements = open;
        }
        List<@Nullable Object> batch = new ArrayList<>();
        while (batch.size() < BATCH && open.hasNext()) {
            batch.add(open.next());
        }
        return batch;
    }

    /** Tells whether it is known if there is a next element. */
    boolean isReady() {
        return ended || !read.isEmpty();
    }

    @Override
    public boolean hasNext() {
        return !read.isEmpty();
    }

    @Override
    public @Nullable Object next() {
        @Nullable Object next = read.remove().orElse(null);
        begin();
        return shape.apply(next);
    }

    /** Frees what is read from, at the end of a run that may have ended in between. */
    void close() {
        if (elements instanceof AutoCloseable open) {
            try {
                open.close();
            } catch (Exception e) {
                throw new IllegalStateException("cannot close what was read from: " + e.getMessage(), e);
            }
        }
    }
}

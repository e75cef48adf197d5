package io.penstock.pipeline.channel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The elements of an iterator that may block, read in the background: while some are emitted, the next are read. Those read together
 * are emitted in turns of their own; how many they are depends on nothing but what they are, so each run emits the same in a turn.
 */
final class ReadAhead implements Iterator<@Nullable Object> {
    private static final int MOST = 4096;
    private static final int ENOUGH = 1 << 20;

    private final Background background;
    private final LateItem item;
    private final UnaryOperator<@Nullable Object> shape;
    private final Deque<Optional<Object>> current = new ArrayDeque<>();
    private @Nullable Iterator<?> elements;
    private @Nullable Batch next;
    private boolean reading;
    private boolean last;

    /**
     * Prepares to read.
     *
     * @param shape makes of an element what is emitted, on the event thread
     */
    ReadAhead(Background background, LateItem item, UnaryOperator<@Nullable Object> shape) {
        this.background = background;
        this.item = item;
        this.shape = shape;
    }

    @Nullable
    Object item() {
        return item.item();
    }

    /** Some elements, and whether they are the last. */
    private record Batch(List<@Nullable Object> elements, boolean last) {}

    /** Begins to read, if there is room and that is not so already. */
    void begin() {
        if (reading || last || next != null) {
            return;
        }
        reading = true;
        background.begin(item.item(), this::batch, batch -> {
            reading = false;
            next = batch;
        });
    }

    /** Reads the next elements, outside of the event thread; never two at a time. */
    private Batch batch() {
        Iterator<?> open = elements;
        if (open == null) {
            open = item.opening().get();
            elements = open;
        }
        ToLongFunction<@Nullable Object> weight = item.weight();
        List<@Nullable Object> batch = new ArrayList<>();
        long heavy = 0;
        while (batch.size() < MOST && heavy < ENOUGH) {
            if (!open.hasNext()) {
                return new Batch(batch, true);
            }
            @Nullable Object element = open.next();
            heavy += weight.applyAsLong(element);
            batch.add(element);
        }
        return new Batch(batch, false);
    }

    /** Tells whether there is something to emit, or nothing any more. */
    boolean isReady() {
        return !current.isEmpty() || next != null || last;
    }

    /** Takes over what was read, if all before was emitted, and reads on. */
    void takeTurn() {
        Batch batch = next;
        if (current.isEmpty() && batch != null) {
            batch.elements().forEach(element -> current.add(Optional.ofNullable(element)));
            last = batch.last();
            next = null;
            begin();
        }
    }

    /** Tells whether everything was emitted. */
    boolean isDone() {
        return last && current.isEmpty();
    }

    /** Tells whether there is an element for this turn. */
    @Override
    public boolean hasNext() {
        return !current.isEmpty();
    }

    @Override
    public @Nullable Object next() {
        return shape.apply(current.remove().orElse(null));
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

package io.penstock.pipeline.channel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Emits the elements of iterators, one iterator after the other. Few elements are emitted at once; many come from a source, in
 * portions, so that they wait where they are while there is too much in front of processes.
 */
public final class Portions implements Source {
    private static final int AT_ONCE = 256;

    private final Channel target;
    private final @Nullable FailureContext context;
    private final Background background;
    private final Deque<Iterator<?>> waiting = new ArrayDeque<>();
    private boolean ended;

    /** Creates a feeder of a channel. */
    public Portions(Channel target) {
        this.target = target;
        this.context = target.loop().context();
        this.background = target.loop().background();
        target.loop().atEnd(this::close);
    }

    /** Emits the elements of an iterator, after those of the iterators before. */
    public void add(Iterator<?> elements) {
        if (!waiting.isEmpty()) {
            waiting.add(elements);
            return;
        }
        for (int i = 0; i < AT_ONCE && elements.hasNext(); i++) {
            target.emit(elements.next());
        }
        if (elements.hasNext()) {
            waiting.add(elements);
            target.loop().addSource(this);
        }
    }

    /**
     * Emits what is read from an item in the background, after the elements of the iterators before.
     *
     * @param shape makes of an element what is emitted, on the event thread
     */
    public void addLate(LateItem item, UnaryOperator<@Nullable Object> shape) {
        waiting.add(new ReadAhead(background, item, shape));
        if (waiting.size() == 1) {
            beginNext();
            target.loop().addSource(this);
        }
    }

    private void beginNext() {
        if (waiting.peek() instanceof ReadAhead next) {
            next.begin();
        }
    }

    private void close() {
        for (Iterator<?> elements : waiting) {
            if (elements instanceof ReadAhead unfinished) {
                unfinished.close();
            }
        }
    }

    /** Closes the channel when everything is emitted. */
    public void end() {
        ended = true;
        if (waiting.isEmpty()) {
            target.close();
        }
    }

    @Override
    public boolean isReady() {
        return !(waiting.peek() instanceof ReadAhead next) || next.isReady();
    }

    @Override
    public boolean emit(int most) {
        @Nullable Object item = waiting.peek() instanceof ReadAhead read ? read.item() : null;
        try {
            return emitSome(most);
        } catch (RuntimeException e) {
            throw FailureContext.explained(e, context, item);
        }
    }

    private boolean emitSome(int most) {
        if (waiting.peek() instanceof ReadAhead read) {
            read.takeTurn();
        }
        int left = most;
        while (left > 0 && !waiting.isEmpty()) {
            Iterator<?> elements = waiting.element();
            if (elements.hasNext()) {
                target.emit(elements.next());
                left--;
            } else if (elements instanceof ReadAhead read && !read.isDone()) {
                return true;
            } else {
                waiting.remove();
                beginNext();
            }
        }
        if (waiting.isEmpty() && ended) {
            target.close();
        }
        return !waiting.isEmpty();
    }
}

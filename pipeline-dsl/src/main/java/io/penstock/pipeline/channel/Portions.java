package io.penstock.pipeline.channel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Emits the elements of iterators, one iterator after the other. Few elements are emitted at once; many come from a source, in
 * portions, so that they wait where they are while there is too much in front of processes.
 */
public final class Portions implements Source {
    private static final int AT_ONCE = 256;

    private final Channel target;
    private final @Nullable FailureContext context;
    private final Deque<Iterator<?>> waiting = new ArrayDeque<>();
    private boolean ended;

    /** Creates a feeder of a channel. */
    public Portions(Channel target) {
        this.target = target;
        this.context = target.loop().context();
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

    /** Closes the channel when everything is emitted. */
    public void end() {
        ended = true;
        if (waiting.isEmpty()) {
            target.close();
        }
    }

    @Override
    public boolean emit(int most) {
        try {
            return emitSome(most);
        } catch (RuntimeException e) {
            throw FailureContext.explained(e, context, null);
        }
    }

    private boolean emitSome(int most) {
        int left = most;
        while (left > 0 && !waiting.isEmpty()) {
            Iterator<?> elements = waiting.element();
            if (elements.hasNext()) {
                target.emit(elements.next());
                left--;
            } else {
                waiting.remove();
            }
        }
        if (waiting.isEmpty() && ended) {
            target.close();
        }
        return !waiting.isEmpty();
    }
}

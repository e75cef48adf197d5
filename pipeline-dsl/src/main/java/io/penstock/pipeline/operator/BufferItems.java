package io.penstock.pipeline.operator;

import io.penstock.pipeline.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code buffer}: lists of items that begin where one condition holds and end where another does. */
public final class BufferItems implements Operator {
    private final ItemTest opening;
    private final ItemTest closing;
    private final int size;
    private final int skip;
    private final boolean remainder;

    private BufferItems(ItemTest opening, ItemTest closing, int size, int skip, boolean remainder) {
        this.opening = opening;
        this.closing = closing;
        this.size = size;
        this.skip = skip;
        this.remainder = remainder;
    }

    /** Returns a buffer that ends with an item that passes. */
    public static BufferItems until(ItemTest closing, boolean remainder) {
        return new BufferItems(item -> true, closing, Integer.MAX_VALUE, 0, remainder);
    }

    /** Returns a buffer that begins with an item that passes one test and ends with one that passes the other. */
    public static BufferItems between(ItemTest opening, ItemTest closing, boolean remainder) {
        return new BufferItems(opening, closing, Integer.MAX_VALUE, 0, remainder);
    }

    /** Returns a buffer of so many items, after skipping some each time. */
    public static BufferItems ofSize(int size, int skip, boolean remainder) {
        return new BufferItems(item -> true, item -> false, size, skip, remainder);
    }

    @Override
    public Channel apply(Channel source) {
        Channel target = source.newQueue();
        State state = new State(target);
        source.subscribe(state::add, state::finish);
        return target;
    }

    /** The list that is being filled. */
    private final class State {
        private final Channel target;
        private List<@Nullable Object> filling = new ArrayList<>();
        private boolean open;
        private int skipped;

        State(Channel target) {
            this.target = target;
        }

        void add(@Nullable Object item) {
            if (skipped < skip) {
                skipped++;
                return;
            }
            boolean opensNow = !open && opening.test(item);
            open |= opensNow;
            if (!open) {
                return;
            }
            filling.add(item);
            if (filling.size() == size || closing.test(item)) {
                flush();
            }
        }

        private void flush() {
            target.emit(filling);
            filling = new ArrayList<>();
            open = false;
            skipped = 0;
        }

        void finish() {
            if (remainder && !filling.isEmpty()) {
                target.emit(filling);
            }
            target.close();
        }
    }
}

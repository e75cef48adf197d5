package io.penstock.pipeline.operator;

import io.penstock.pipeline.channel.Background;
import io.penstock.pipeline.channel.Channel;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * {@code countLines}, {@code countFasta} and the like: how many entries all items have together, in a value channel.
 *
 * @param counter counts the entries of an item; those of a file in the background
 * @param isFile tells which items are files
 */
public record CountEntries(Counter counter, Predicate<Object> isFile) implements Operator {
    /** Counts the entries of one item. */
    @FunctionalInterface
    public interface Counter {

        /** Returns how many there are. */
        long count(@Nullable Object item);
    }

    @Override
    public Channel apply(Channel source) {
        State state = new State(source.newValue(), source.loop().background());
        source.subscribe(state::add, state::down);
        return state.target;
    }

    /** The sum so far, and what has not been counted yet. */
    private final class State {
        private final Channel target;
        private final Background background;
        private long sum;
        private int open = 1;

        State(Channel target, Background background) {
            this.target = target;
            this.background = background;
        }

        void add(@Nullable Object item) {
            if (item == null || !isFile.test(item)) {
                sum += counter.count(item);
                return;
            }
            open++;
            background.begin(item, () -> counter.count(item), counted -> {
                sum += counted;
                down();
            });
        }

        void down() {
            open--;
            if (open == 0) {
                target.emit(sum);
            }
        }
    }
}

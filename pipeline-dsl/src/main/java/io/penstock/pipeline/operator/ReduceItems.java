package io.penstock.pipeline.operator;

import io.penstock.pipeline.channel.Channel;
import org.jspecify.annotations.Nullable;

/** {@code reduce}, {@code last}, {@code sum} and the like: folds all items into one, in a value channel. */
public final class ReduceItems implements Operator {
    private final boolean seeded;
    private final @Nullable Object seed;
    private final Folding folding;

    private ReduceItems(boolean seeded, @Nullable Object seed, Folding folding) {
        this.seeded = seeded;
        this.seed = seed;
        this.folding = folding;
    }

    /** Returns a reduction that starts with the first item, and emits nothing where there is none. */
    public static ReduceItems of(Folding folding) {
        return new ReduceItems(false, null, folding);
    }

    /** Returns a reduction that starts with a seed, which is emitted where there is no item. */
    public static ReduceItems from(@Nullable Object seed, Folding folding) {
        return new ReduceItems(true, seed, folding);
    }

    /** Returns {@code last}. */
    public static ReduceItems last() {
        return of((accumulated, item) -> item);
    }

    @Override
    public Channel apply(Channel source) {
        Channel target = source.newValue();
        State state = new State(seeded, seed);
        source.subscribe(item -> state.add(item, folding), () -> {
            if (state.started) {
                target.emit(state.accumulated);
            }
            target.close();
        });
        return target;
    }

    /** The fold so far. */
    private static final class State {
        private boolean started;
        private @Nullable Object accumulated;

        State(boolean started, @Nullable Object accumulated) {
            this.started = started;
            this.accumulated = accumulated;
        }

        void add(@Nullable Object item, Folding folding) {
            accumulated = started ? folding.fold(accumulated, item) : item;
            started = true;
        }
    }
}

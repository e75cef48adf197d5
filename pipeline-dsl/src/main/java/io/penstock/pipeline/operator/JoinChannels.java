package io.penstock.pipeline.operator;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.pipeline.channel.Channel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code join}: pairs the items of two channels that have the same key. */
public record JoinChannels(Channel other, TupleKey by, Options options) implements Operator {

    /**
     * What happens with items that find no partner, or two.
     *
     * @param remainder whether items without a partner are emitted at the end, with null for what is missing
     * @param failOnMismatch whether an item without a partner is an error
     * @param failOnDuplicate whether a key that a channel has twice is an error
     */
    public record Options(boolean remainder, boolean failOnMismatch, boolean failOnDuplicate) {}

    @Override
    public Channel apply(Channel source) {
        Matching matching = new Matching(options, source.newQueue());
        Countdown open = new Countdown(2, matching::finish);
        source.subscribe(item -> matching.arrive(by.split(item), 0), open::down);
        other.subscribe(item -> matching.arrive(by.split(item), 1), open::down);
        return matching.target;
    }

    /** The items that wait for their partners. */
    private static final class Matching {
        private final Options options;
        private final Channel target;
        private final Map<List<@Nullable Object>, Side[]> waiting = new LinkedHashMap<>();
        private final boolean[] bare = {true, true};
        private final boolean[] seen = new boolean[2];

        Matching(Options options, Channel target) {
            this.options = options;
            this.target = target;
        }

        void arrive(TupleKey.Keyed item, int side) {
            Side[] sides = waiting.computeIfAbsent(item.keys(), key -> new Side[] {new Side(), new Side()});
            if (options.failOnDuplicate && sides[side].seen) {
                throw new PenstockException(
                        ErrorCode.SCRIPT, "join: the key " + shown(item.keys()) + " occurs twice in one channel");
            }
            seen[side] = true;
            bare[side] &= item.isBare();
            sides[side].seen = true;
            sides[side].items.add(item);
            if (!sides[1 - side].items.isEmpty()) {
                TupleKey.Keyed left = sides[0].items.remove();
                TupleKey.Keyed right = sides[1].items.remove();
                emit(TupleKey.Keyed.common(left.given(), right.given()), left.rest(), right.rest());
                if (!options.failOnDuplicate && sides[0].items.isEmpty() && sides[1].items.isEmpty()) {
                    waiting.remove(item.keys());
                }
            }
        }

        private void emit(List<@Nullable Object> keys, List<@Nullable Object> left, List<@Nullable Object> right) {
            List<@Nullable Object> tuple = new ArrayList<>(keys);
            tuple.addAll(left);
            tuple.addAll(right);
            target.emit(tuple.size() == 1 ? tuple.get(0) : tuple);
        }

        void finish() {
            waiting.forEach((keys, sides) -> {
                for (int side = 0; side < 2; side++) {
                    for (TupleKey.Keyed item : sides[side].items) {
                        lonely(item, side);
                    }
                }
            });
            target.close();
        }

        private void lonely(TupleKey.Keyed item, int side) {
            if (options.failOnMismatch) {
                throw new PenstockException(
                        ErrorCode.SCRIPT, "join: the key " + shown(item.keys()) + " is missing in one of the channels");
            }
            if (options.remainder) {
                List<@Nullable Object> missing = new ArrayList<>();
                int absent = 1 - side;
                if (!(seen[absent] ? bare[absent] : bare[side])) {
                    missing.add(null);
                }
                emit(item.given(), side == 0 ? item.rest() : missing, side == 0 ? missing : item.rest());
            }
        }

        private static String shown(List<@Nullable Object> keys) {
            return keys.size() == 1 ? "'" + keys.get(0) + "'" : "'" + keys + "'";
        }
    }

    /** What waits on one side. */
    private static final class Side {
        private final Deque<TupleKey.Keyed> items = new ArrayDeque<>();
        private boolean seen;
    }
}

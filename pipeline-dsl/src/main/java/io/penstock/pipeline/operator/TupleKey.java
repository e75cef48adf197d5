package io.penstock.pipeline.operator;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The elements of tuples that make their key: the {@code by} option.
 *
 * @param positions the positions, from 0
 */
public record TupleKey(List<Integer> positions) {
    /** The first element. */
    public static final TupleKey FIRST = new TupleKey(List.of(0));

    /** No element: all tuples have the same key. */
    public static final TupleKey NONE = new TupleKey(List.of());

    /** Copies the list. */
    public TupleKey {
        positions = List.copyOf(positions);
    }

    /** Splits a tuple into its key and the rest; an item that is no tuple is its own key. */
    public Keyed split(@Nullable Object item) {
        if (!(item instanceof List<?> tuple)) {
            List<@Nullable Object> one = new ArrayList<>();
            one.add(item);
            return positions.isEmpty() ? Keyed.of(List.of(), one) : Keyed.of(one, List.of());
        }
        List<@Nullable Object> keys = new ArrayList<>();
        List<@Nullable Object> rest = new ArrayList<>();
        for (int position : positions) {
            keys.add(position < tuple.size() ? tuple.get(position) : null);
        }
        for (int i = 0; i < tuple.size(); i++) {
            if (!positions.contains(i)) {
                rest.add(tuple.get(i));
            }
        }
        return Keyed.of(keys, rest);
    }

    /**
     * A tuple's key and the rest of it.
     *
     * @param keys the key by which it is matched, without the sizes of groups
     * @param given the key as it is in the tuple
     */
    public record Keyed(List<@Nullable Object> keys, List<@Nullable Object> given, List<@Nullable Object> rest) {
        private static Keyed of(List<@Nullable Object> given, List<@Nullable Object> rest) {
            List<@Nullable Object> keys = new ArrayList<>(given);
            keys.replaceAll(GroupKey::plain);
            return new Keyed(keys, given, rest);
        }

        /** Returns the key of a pair, whichever of the two came first: where one of them knows the size of its group, it stays. */
        static List<@Nullable Object> common(List<@Nullable Object> left, List<@Nullable Object> right) {
            List<@Nullable Object> keys = new ArrayList<>(left);
            for (int i = 0; i < keys.size(); i++) {
                if (right.get(i) instanceof GroupKey && !(keys.get(i) instanceof GroupKey)) {
                    keys.set(i, right.get(i));
                }
            }
            return keys;
        }

        /** Tells whether the tuple has nothing but its key. */
        public boolean isBare() {
            return rest.isEmpty();
        }
    }
}

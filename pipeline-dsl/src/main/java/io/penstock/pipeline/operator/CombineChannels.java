package io.penstock.pipeline.operator;

import io.penstock.pipeline.channel.Channel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code combine}: emits every pair of items of two channels, or every pair that has the same key. */
public record CombineChannels(Channel other, TupleKey by) implements Operator {
    @Override
    public Channel apply(Channel source) {
        Channel target = source.newQueue();
        Map<List<@Nullable Object>, Sides> seen = new HashMap<>();
        Countdown open = new Countdown(2, target::close);
        source.subscribe(item -> arrive(by.split(item), true, seen, target), open::down);
        other.subscribe(item -> arrive(by.split(item), false, seen, target), open::down);
        return target;
    }

    private static void arrive(
            TupleKey.Keyed item, boolean left, Map<List<@Nullable Object>, Sides> seen, Channel target) {
        Sides sides = seen.computeIfAbsent(item.keys(), key -> new Sides(new ArrayList<>(), new ArrayList<>()));
        (left ? sides.left : sides.right).add(item);
        for (TupleKey.Keyed partner : left ? sides.right : sides.left) {
            List<@Nullable Object> pair = left ? paired(item, partner) : paired(partner, item);
            target.emit(pair.size() == 1 ? pair.get(0) : pair);
        }
    }

    private static List<@Nullable Object> paired(TupleKey.Keyed left, TupleKey.Keyed right) {
        List<@Nullable Object> pair = TupleKey.Keyed.common(left.given(), right.given());
        pair.addAll(left.rest());
        pair.addAll(right.rest());
        return pair;
    }

    /** What came on the two sides for one key. */
    private record Sides(List<TupleKey.Keyed> left, List<TupleKey.Keyed> right) {}
}

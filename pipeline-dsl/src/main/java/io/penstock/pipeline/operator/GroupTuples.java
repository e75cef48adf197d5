package io.penstock.pipeline.operator;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.pipeline.channel.Channel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code groupTuple}: gathers tuples of the same key; each other element becomes the list of what the tuples had there. */
public record GroupTuples(
        TupleKey by, int size, boolean remainder, @Nullable Comparator<Object> order) implements Operator {

    @Override
    public Channel apply(Channel source) {
        Channel target = source.newQueue();
        Map<List<@Nullable Object>, Group> groups = new LinkedHashMap<>();
        source.subscribe(item -> add(item, groups, target), () -> {
            groups.values().forEach(group -> finish(group, target));
            target.close();
        });
        return target;
    }

    private void add(@Nullable Object item, Map<List<@Nullable Object>, Group> groups, Channel target) {
        if (!(item instanceof List<?> tuple)) {
            throw new PenstockException(
                    ErrorCode.SCRIPT, "groupTuple: expected tuples such as [key, value], but got: " + item);
        }
        List<@Nullable Object> keys = by.split(tuple).keys();
        Group group = groups.computeIfAbsent(keys, key -> new Group(by, expected(tuple)));
        group.add(tuple);
        if (group.isComplete()) {
            groups.remove(keys);
            target.emit(group.toTuple(order));
        }
    }

    private int expected(List<?> tuple) {
        for (@Nullable Object key : by.split(tuple).given()) {
            if (key instanceof GroupKey group) {
                return group.size();
            }
        }
        return size;
    }

    private void finish(Group group, Channel target) {
        if (group.expected == 0 || remainder) {
            target.emit(group.toTuple(order));
        }
    }

    /** The tuples of one key. */
    private static final class Group {
        private final TupleKey by;
        private final int expected;
        private final List<@Nullable Object> columns = new ArrayList<>();
        private int count;

        Group(TupleKey by, int expected) {
            this.by = by;
            this.expected = expected;
        }

        void add(List<?> tuple) {
            count++;
            for (int i = 0; i < tuple.size(); i++) {
                if (columns.size() <= i) {
                    columns.add(by.positions().contains(i) ? tuple.get(i) : new Gathered());
                }
                if (!by.positions().contains(i)) {
                    column(i).add(tuple.get(i));
                }
            }
        }

        @SuppressWarnings("unchecked")
        private List<@Nullable Object> column(int index) {
            return (List<@Nullable Object>) columns.get(index);
        }

        boolean isComplete() {
            return expected > 0 && count == expected;
        }

        List<@Nullable Object> toTuple(@Nullable Comparator<Object> order) {
            for (int i = 0; i < columns.size(); i++) {
                if (order != null && !by.positions().contains(i)) {
                    column(i).sort(order);
                }
            }
            return columns;
        }
    }
}

package io.penstock.pipeline.operator;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.config.eval.TextForm;
import io.penstock.pipeline.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code transpose}: the reverse of grouping: one tuple for each element of the lists in a tuple. */
public record TransposeTuples(List<Integer> positions, boolean remainder) implements Operator {
    /** Copies the list; none means all elements that are lists. */
    public TransposeTuples {
        positions = List.copyOf(positions);
    }

    @Override
    public Channel apply(Channel source) {
        Channel target = source.newQueue();
        source.feed(target, item -> transpose(item, target));
        return target;
    }

    private void transpose(@Nullable Object item, Channel target) {
        if (!(item instanceof List<?> tuple)) {
            target.emit(item);
            return;
        }
        requireLists(tuple);
        List<Integer> columns = columns(tuple);
        int rows = rows(tuple, columns);
        if (columns.isEmpty()) {
            target.emit(item);
        }
        for (int row = 0; row < rows; row++) {
            List<@Nullable Object> emitted = new ArrayList<>(tuple);
            for (int column : columns) {
                List<?> values = (List<?>) tuple.get(column);
                emitted.set(column, row < values.size() ? values.get(row) : null);
            }
            target.emit(emitted);
        }
    }

    private void requireLists(List<?> tuple) {
        for (int position : positions) {
            if (position >= tuple.size() || !(tuple.get(position) instanceof List<?>)) {
                throw new PenstockException(
                        ErrorCode.SCRIPT,
                        "element " + position + " of the tuple must be a list: " + TextForm.of(tuple));
            }
        }
    }

    private List<Integer> columns(List<?> tuple) {
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; i < tuple.size(); i++) {
            if (tuple.get(i) instanceof List<?> && (positions.isEmpty() || positions.contains(i))) {
                columns.add(i);
            }
        }
        return columns;
    }

    private int rows(List<?> tuple, List<Integer> columns) {
        var sizes = columns.stream().mapToInt(column -> ((List<?>) tuple.get(column)).size());
        return (remainder ? sizes.max() : sizes.min()).orElse(0);
    }
}

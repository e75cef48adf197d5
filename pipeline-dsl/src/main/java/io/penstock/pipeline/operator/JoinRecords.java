package io.penstock.pipeline.operator;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.pipeline.channel.Channel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code join} of records: every pair that has the same value in a field becomes one record of both.
 *
 * @param remainder whether records without a partner are emitted at the end
 */
public record JoinRecords(Channel other, String field, boolean remainder) implements Operator {

    @Override
    public Channel apply(Channel source) {
        Channel target = source.newQueue();
        Map<@Nullable Object, Side[]> known = new LinkedHashMap<>();
        Countdown open = new Countdown(2, () -> {
            if (remainder) {
                known.values().forEach(sides -> lonely(sides, target));
            }
            target.close();
        });
        source.subscribe(item -> arrive(item, 0, known, target), open::down);
        other.subscribe(item -> arrive(item, 1, known, target), open::down);
        return target;
    }

    /** The records of one channel with the same value. */
    private static final class Side {
        private final List<Map<?, ?>> records = new ArrayList<>();
    }

    private void arrive(@Nullable Object item, int side, Map<@Nullable Object, Side[]> known, Channel target) {
        if (!(item instanceof Map<?, ?> record) || !record.containsKey(field)) {
            throw new PenstockException(
                    ErrorCode.SCRIPT, "join: expected records with a field '" + field + "', but got: " + item);
        }
        Side[] sides =
                known.computeIfAbsent(GroupKey.plain(record.get(field)), key -> new Side[] {new Side(), new Side()});
        sides[side].records.add(record);
        for (Map<?, ?> partner : sides[1 - side].records) {
            target.emit(side == 0 ? merged(record, partner) : merged(partner, record));
        }
    }

    private static Map<Object, @Nullable Object> merged(Map<?, ?> left, Map<?, ?> right) {
        Map<Object, @Nullable Object> both = new LinkedHashMap<>(left);
        both.putAll(right);
        return both;
    }

    private static void lonely(Side[] sides, Channel target) {
        if (sides[0].records.isEmpty() || sides[1].records.isEmpty()) {
            sides[0].records.forEach(target::emit);
            sides[1].records.forEach(target::emit);
        }
    }
}

package io.penstock.pipeline.operator;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.pipeline.channel.Channel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code cross}: pairs each item of the other channel with the one of the source that has the same key. */
public record CrossChannels(Channel other, ItemFunction key) implements Operator {

    /** Returns the key that items have where no function says otherwise: the first element of a tuple, or the item itself. */
    public static @Nullable Object firstElement(@Nullable Object item) {
        return item instanceof List<?> tuple && !tuple.isEmpty() ? tuple.get(0) : item;
    }

    @Override
    public Channel apply(Channel source) {
        Channel target = source.newQueue();
        Map<@Nullable Object, Object[]> owners = new HashMap<>();
        Map<@Nullable Object, List<@Nullable Object>> waiting = new HashMap<>();
        Countdown open = new Countdown(2, target::close);
        source.subscribe(
                item -> {
                    @Nullable Object name = GroupKey.plain(key.apply(item));
                    if (owners.put(name, new Object[] {item}) != null) {
                        throw new PenstockException(
                                ErrorCode.SCRIPT, "cross: the key '" + name + "' occurs twice in the source channel");
                    }
                    List<@Nullable Object> partners = waiting.remove(name);
                    if (partners != null) {
                        partners.forEach(partner -> target.emit(Arrays.asList(item, partner)));
                    }
                },
                open::down);
        other.subscribe(
                item -> {
                    @Nullable Object name = GroupKey.plain(key.apply(item));
                    Object[] owner = owners.get(name);
                    if (owner == null) {
                        waiting.computeIfAbsent(name, absent -> new ArrayList<>())
                                .add(item);
                    } else {
                        target.emit(Arrays.asList(owner[0], item));
                    }
                },
                open::down);
        return target;
    }
}

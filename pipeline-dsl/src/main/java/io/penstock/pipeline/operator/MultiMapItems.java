package io.penstock.pipeline.operator;

import io.penstock.pipeline.channel.Channel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code multiMap}: makes several items of each, one for every channel it names. */
public record MultiMapItems(List<String> names, Mapper mapper) {
    /** Copies the list. */
    public MultiMapItems {
        names = List.copyOf(names);
    }

    /** Makes the items. */
    @FunctionalInterface
    public interface Mapper {

        /** Returns an item for each name. */
        Map<String, @Nullable Object> map(@Nullable Object item);
    }

    /** Subscribes to the source and returns the channels by name. */
    public Map<String, Channel> apply(Channel source) {
        Map<String, Channel> targets = new LinkedHashMap<>();
        names.forEach(name -> targets.put(name, source.sameKind()));
        source.subscribe(
                item -> {
                    Map<String, @Nullable Object> made = mapper.map(item);
                    targets.forEach((name, target) -> target.emit(made.get(name)));
                },
                () -> targets.values().forEach(Channel::close));
        return targets;
    }
}

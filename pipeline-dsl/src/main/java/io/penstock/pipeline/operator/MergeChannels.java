package io.penstock.pipeline.operator;

import io.penstock.pipeline.channel.Channel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code merge}: tuples of the first items of all channels, of the second, and so on, as long as all have one. */
public record MergeChannels(List<Channel> others, Function<List<@Nullable Object>, @Nullable Object> mapper)
        implements Operator {
    /** Copies the list. */
    public MergeChannels {
        others = List.copyOf(others);
    }

    @Override
    public Channel apply(Channel source) {
        Channel target = source.newQueue();
        List<Channel> all = new ArrayList<>(List.of(source));
        all.addAll(others);
        new Zip(all, items -> target.emit(mapper.apply(items)), target::close).start();
        return target;
    }

    /** Returns one tuple of items, where those that are tuples give their elements. */
    public static List<@Nullable Object> flat(List<@Nullable Object> items) {
        List<@Nullable Object> tuple = new ArrayList<>();
        for (@Nullable Object item : items) {
            if (item instanceof Collection<?> elements) {
                tuple.addAll(elements);
            } else {
                tuple.add(item);
            }
        }
        return tuple;
    }
}

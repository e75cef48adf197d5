package io.penstock.pipeline.operator;

import io.penstock.pipeline.channel.Channel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code collect}, {@code toList}, {@code toSortedList}: makes one list of all items, in a value channel. */
public final class GatherItems implements Operator {
    private final ItemFunction mapper;
    private final boolean flat;
    private final boolean emitsNone;
    private final @Nullable Comparator<Object> order;

    private GatherItems(ItemFunction mapper, boolean flat, boolean emitsNone, @Nullable Comparator<Object> order) {
        this.mapper = mapper;
        this.flat = flat;
        this.emitsNone = emitsNone;
        this.order = order;
    }

    /** Returns {@code collect}: nothing is emitted where nothing came; with {@code flat}, items that are collections give their elements. */
    public static GatherItems collect(ItemFunction mapper, boolean flat, @Nullable Comparator<Object> order) {
        return new GatherItems(mapper, flat, false, order);
    }

    /** Returns {@code toList} or {@code toSortedList}: an empty list is emitted where nothing came. */
    public static GatherItems toList(@Nullable Comparator<Object> order) {
        return new GatherItems(ItemFunction.identity(), false, true, order);
    }

    @Override
    public Channel apply(Channel source) {
        Channel target = source.newValue();
        List<@Nullable Object> gathered = new ArrayList<>();
        source.subscribe(item -> add(mapper.apply(item), gathered), () -> finish(gathered, target));
        return target;
    }

    private void add(@Nullable Object item, List<@Nullable Object> gathered) {
        if (flat && item instanceof Collection<?> elements) {
            gathered.addAll(elements);
        } else {
            gathered.add(item);
        }
    }

    private void finish(List<@Nullable Object> gathered, Channel target) {
        if (order != null) {
            gathered.sort(order);
        }
        if (emitsNone || !gathered.isEmpty()) {
            target.emit(gathered);
        }
        target.close();
    }
}

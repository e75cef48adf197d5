package io.penstock.config.eval;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A map that makes the entries it is asked for and does not have. */
final class DefaultingMap extends LinkedHashMap<@Nullable Object, @Nullable Object> {
    private static final long serialVersionUID = 1L;

    private final transient Function<@Nullable Object, @Nullable Object> maker;

    DefaultingMap(Map<?, ?> entries, Function<@Nullable Object, @Nullable Object> maker) {
        super(entries);
        this.maker = maker;
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        if (!containsKey(key)) {
            put(key, maker.apply(key));
        }
        return super.get(key);
    }
}

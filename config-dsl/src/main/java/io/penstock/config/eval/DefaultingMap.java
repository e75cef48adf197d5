package io.penstock.config.eval;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A map that makes the entries it is asked for and does not have. Tasks that are rendered at the same time may ask it. */
final class DefaultingMap extends LinkedHashMap<@Nullable Object, @Nullable Object> {
    private static final long serialVersionUID = 1L;

    private final transient Function<@Nullable Object, @Nullable Object> maker;

    DefaultingMap(Map<?, ?> entries, Function<@Nullable Object, @Nullable Object> maker) {
        super(entries);
        this.maker = maker;
    }

    /** The maker runs without the lock: it may ask other maps. Of two values that are made at once, one stays. */
    @Override
    public @Nullable Object get(@Nullable Object key) {
        synchronized (this) {
            if (containsKey(key)) {
                return super.get(key);
            }
        }
        Object made = maker.apply(key);
        synchronized (this) {
            if (!containsKey(key)) {
                super.put(key, made);
            }
            return super.get(key);
        }
    }

    @Override
    public synchronized @Nullable Object put(@Nullable Object key, @Nullable Object value) {
        return super.put(key, value);
    }

    @Override
    public synchronized @Nullable Object remove(@Nullable Object key) {
        return super.remove(key);
    }

    @Override
    public synchronized boolean containsKey(@Nullable Object key) {
        return super.containsKey(key);
    }
}

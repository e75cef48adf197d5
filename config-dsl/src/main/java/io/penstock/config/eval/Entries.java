package io.penstock.config.eval;

import java.util.AbstractMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes map entries that outlive their map. */
final class Entries {
    private Entries() {}

    static Map.Entry<@Nullable Object, @Nullable Object> copyOf(Map.Entry<?, ?> entry) {
        return new AbstractMap.SimpleImmutableEntry<>(entry.getKey(), entry.getValue());
    }
}

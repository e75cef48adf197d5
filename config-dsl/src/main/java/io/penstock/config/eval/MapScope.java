package io.penstock.config.eval;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The entries of a map as names. */
record MapScope(Map<String, ?> values) implements Scope {
    @Override
    public boolean has(String name) {
        return values.containsKey(name);
    }

    @Override
    public @Nullable Object get(String name) {
        return values.get(name);
    }

    @Override
    public Set<String> names() {
        return Set.copyOf(values.keySet());
    }
}

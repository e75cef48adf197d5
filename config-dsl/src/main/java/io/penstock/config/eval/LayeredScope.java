package io.penstock.config.eval;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Two scopes of which the upper hides the lower. */
record LayeredScope(Scope upper, Scope lower) implements Scope {
    @Override
    public boolean has(String name) {
        return upper.has(name) || lower.has(name);
    }

    @Override
    public @Nullable Object get(String name) {
        return upper.has(name) ? upper.get(name) : lower.get(name);
    }

    @Override
    public boolean assign(String name, @Nullable Object value) {
        return upper.assign(name, value) || lower.assign(name, value);
    }

    @Override
    public Set<String> names() {
        Set<String> all = new HashSet<>(upper.names());
        all.addAll(lower.names());
        return all;
    }
}

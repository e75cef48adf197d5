package io.penstock.config.eval;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a file's map as names, which the closures that see them may set.
 *
 * @param entries the map
 * @param takesNew whether a name that is declared nowhere becomes an entry
 */
record EntryScope(Map<?, ?> entries, boolean takesNew) implements Scope {
    @Override
    public boolean has(String name) {
        return entries.containsKey(name);
    }

    @Override
    public @Nullable Object get(String name) {
        return entries.get(name);
    }

    @Override
    public boolean assign(String name, @Nullable Object value) {
        if (!takesNew && !has(name)) {
            return false;
        }
        Indexing.mutable(entries).put(name, value);
        return true;
    }

    @Override
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        entries.keySet().forEach(key -> names.add(String.valueOf(key)));
        return names;
    }
}

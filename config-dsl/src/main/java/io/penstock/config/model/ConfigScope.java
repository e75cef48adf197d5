package io.penstock.config.model;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.origin.SourcePosition;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A scope of a configuration: names in the order written. To expressions it is a map of plain values; scopes within are maps,
 * too. Not thread-safe while it is built; once frozen, many threads may read it.
 */
public final class ConfigScope extends AbstractMap<String, @Nullable Object> {
    private static final Origin COMPUTED = Origin.at(SourcePosition.named("computed"));

    private final Map<String, ConfigEntry> entries = new LinkedHashMap<>();
    private boolean frozen;

    /** Creates an empty scope. */
    public ConfigScope() {}

    /** Returns a scope with copies of a map's entries, all of one origin; maps within become scopes. */
    public static ConfigScope of(Map<?, ?> values, Origin origin) {
        ConfigScope scope = new ConfigScope();
        values.forEach((key, value) -> scope.entries.put(
                String.valueOf(key),
                new ConfigEntry(value instanceof Map<?, ?> map ? of(map, origin) : value, origin, null)));
        return scope;
    }

    /** Returns the entries by name, in the order written. */
    public Map<String, ConfigEntry> entries() {
        return Collections.unmodifiableMap(entries);
    }

    /** Returns the entry of that name, if there is one. */
    public Optional<ConfigEntry> entry(String name) {
        return Optional.ofNullable(entries.get(name));
    }

    /** Returns the entry at the end of a path through scopes and maps. */
    public Optional<ConfigEntry> find(List<String> path) {
        ConfigEntry entry = entries.get(path.get(0));
        if (entry == null || path.size() == 1) {
            return Optional.ofNullable(entry);
        }
        ConfigScope inner = asScope(entry);
        return inner == null ? Optional.empty() : inner.find(path.subList(1, path.size()));
    }

    private static @Nullable ConfigScope asScope(ConfigEntry entry) {
        if (entry.value() instanceof ConfigScope scope) {
            return scope;
        }
        return entry.value() instanceof Map<?, ?> map ? of(map, entry.origin()) : null;
    }

    /**
     * Sets the value at the end of a path; scopes on the way are made where they are missing.
     *
     * @throws PenstockException if something on the way has a value that is no scope
     */
    public void set(List<String> path, @Nullable Object value, Origin origin) {
        ConfigScope target = scopeAt(path.subList(0, path.size() - 1), origin);
        String name = path.get(path.size() - 1);
        target.entries.put(name, new ConfigEntry(value, origin, target.entries.get(name)));
    }

    /** Records a value that an entry of higher precedence beats at once. */
    public void setBeaten(List<String> path, @Nullable Object value, Origin origin) {
        ConfigScope target = scopeAt(path.subList(0, path.size() - 1), origin);
        target.entries.computeIfPresent(
                path.get(path.size() - 1), (name, winner) -> winner.over(new ConfigEntry(value, origin, null)));
    }

    /** Returns the scope at the end of a path, made where it is missing. */
    public ConfigScope scopeAt(List<String> path, Origin origin) {
        ConfigScope scope = this;
        for (String name : path) {
            scope = scope.inner(name, origin);
        }
        return scope;
    }

    private ConfigScope inner(String name, Origin origin) {
        ConfigEntry entry = entries.get(name);
        if (entry != null && entry.value() instanceof ConfigScope scope) {
            return scope;
        }
        if (entry == null || entry.value() == null) {
            ConfigScope made = new ConfigScope();
            entries.put(name, new ConfigEntry(made, entry == null ? origin : entry.origin(), entry));
            return made;
        }
        ConfigScope made = asScope(entry);
        if (made == null) {
            throw new PenstockException(
                    ErrorCode.ARGUMENT,
                    "'" + name + "' has a value already (" + entry.origin() + ") and cannot hold further names");
        }
        entries.put(name, new ConfigEntry(made, entry.origin(), entry));
        return made;
    }

    /** Adds all entries of another scope: scopes and maps merge, other values replace. */
    @SuppressWarnings("ReferenceEquality") // Whether it is this very scope matters, not whether it says the same.
    public void merge(ConfigScope other) {
        if (other == this) {
            return;
        }
        other.entries.forEach((name, entry) -> {
            ConfigEntry own = entries.get(name);
            ConfigScope mine = own == null ? null : asScope(own);
            ConfigScope added = mine == null ? null : asScope(entry);
            if (own != null && mine != null && added != null) {
                mine.merge(added);
                entries.put(
                        name, new ConfigEntry(mine, own.origin(), own.replaced().orElse(null)));
            } else if (own != entry) {
                entries.put(name, entry.over(own));
            }
        });
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        ConfigEntry entry = entries.get(key);
        return entry == null ? null : entry.value();
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return entries.containsKey(key);
    }

    /** Ends all changes, here and in the scopes within. */
    public void freeze() {
        frozen = true;
        for (ConfigEntry entry : entries.values()) {
            if (entry.value() instanceof ConfigScope scope && !scope.frozen) {
                scope.freeze();
            }
        }
    }

    private void requireOpen() {
        if (frozen) {
            throw new UnsupportedOperationException("the configuration is complete");
        }
    }

    /** Sets a value that an expression computed rather than a setting. */
    @Override
    public @Nullable Object put(String name, @Nullable Object value) {
        requireOpen();
        ConfigEntry before = entries.put(name, new ConfigEntry(value, COMPUTED, entries.get(name)));
        return before == null ? null : before.value();
    }

    @Override
    public @Nullable Object remove(@Nullable Object key) {
        requireOpen();
        ConfigEntry before = entries.remove(key);
        return before == null ? null : before.value();
    }

    @Override
    public Set<Map.Entry<String, @Nullable Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, @Nullable Object>> iterator() {
                Iterator<Map.Entry<String, ConfigEntry>> own =
                        entries.entrySet().iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return own.hasNext();
                    }

                    @Override
                    public Map.Entry<String, @Nullable Object> next() {
                        Map.Entry<String, ConfigEntry> entry = own.next();
                        return new SimpleImmutableEntry<>(
                                entry.getKey(), entry.getValue().value());
                    }
                };
            }

            @Override
            public int size() {
                return entries.size();
            }
        };
    }
}

package io.penstock.config.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A value with its origin and what it replaced. Immutable; a value that is a {@link ConfigScope} may still grow. */
public final class ConfigEntry {
    private final @Nullable Object value;
    private final Origin origin;
    private final @Nullable ConfigEntry replaced;

    ConfigEntry(@Nullable Object value, Origin origin, @Nullable ConfigEntry replaced) {
        this.value = value;
        this.origin = origin;
        this.replaced = replaced;
    }

    /** Returns the value; null where the configuration says null. */
    public @Nullable Object value() {
        return value;
    }

    /** Returns where the value was written. */
    public Origin origin() {
        return origin;
    }

    /** Returns the entry that this one replaced, if any. */
    public Optional<ConfigEntry> replaced() {
        return Optional.ofNullable(replaced);
    }

    /** Returns all entries that this one beat, the last one first. */
    public List<ConfigEntry> history() {
        List<ConfigEntry> history = new ArrayList<>();
        for (ConfigEntry entry = replaced; entry != null; entry = entry.replaced) {
            history.add(entry);
        }
        return history;
    }

    /** Returns this entry on top of another one. */
    ConfigEntry over(@Nullable ConfigEntry lower) {
        if (lower == null) {
            return this;
        }
        return new ConfigEntry(value, origin, replaced == null ? lower : replaced.over(lower));
    }
}

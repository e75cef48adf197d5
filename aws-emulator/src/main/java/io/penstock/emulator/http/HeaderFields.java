package io.penstock.emulator.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A request's header fields; names are case-insensitive and kept in lower case. */
public final class HeaderFields {
    private final Map<String, List<String>> fields = new TreeMap<>();

    public HeaderFields(Map<String, List<String>> fields) {
        fields.forEach((name, values) -> this.fields.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
    }

    public Set<String> names() {
        return Set.copyOf(fields.keySet());
    }

    public boolean has(String name) {
        return fields.containsKey(name.toLowerCase(Locale.ROOT));
    }

    public List<String> all(String name) {
        return fields.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** The first value of a field, or the given one where it is absent. */
    public String firstOr(String name, String otherwise) {
        return first(name).orElse(otherwise);
    }
}

package io.penstock.cli.option;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Parameters of a pipeline by name; a dot in a name makes a map of maps. */
final class Parameters {
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Sets a parameter: {@code a.b} sets {@code b} in the map {@code a}. */
    void put(String name, Object value) {
        String[] parts = name.split("\\.", -1);
        Map<String, Object> map = values;
        for (int i = 0; i < parts.length - 1; i++) {
            map = childOf(map, ParameterName.camelCase(parts[i]));
        }
        map.put(ParameterName.camelCase(parts[parts.length - 1]), value);
    }

    @SuppressWarnings("unchecked") // the maps in here are all made below
    private static Map<String, Object> childOf(Map<String, Object> map, String name) {
        Object child = map.get(name);
        if (child instanceof Map<?, ?> existing) {
            return (Map<String, Object>) existing;
        }
        Map<String, Object> fresh = new LinkedHashMap<>();
        map.put(name, fresh);
        return fresh;
    }

    Map<String, Object> toMap() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}

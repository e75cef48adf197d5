package io.penstock.config;

import io.penstock.config.model.ConfigEntry;
import io.penstock.config.model.ConfigScope;
import io.penstock.domain.directive.DirectiveValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads entries by dotted names. */
final class DottedNames {
    private DottedNames() {}

    static List<String> split(String name) {
        List<String> path = new ArrayList<>();
        int start = 0;
        for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', start)) {
            path.add(name.substring(start, dot));
            start = dot + 1;
        }
        path.add(name.substring(start));
        return path;
    }

    static DirectiveValue value(ConfigEntry entry) {
        return new DirectiveValue(
                ConfigValues.convert(entry.value()), entry.origin().position());
    }

    /** Adds the entry, or where it is a scope all entries in it, under their dotted names. */
    static void collect(String name, ConfigEntry entry, Map<String, DirectiveValue> values) {
        if (entry.value() instanceof ConfigScope scope) {
            scope.entries().forEach((key, inner) -> collect(name.isEmpty() ? key : name + "." + key, inner, values));
        } else {
            values.put(name, value(entry));
        }
    }
}

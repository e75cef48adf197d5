package io.penstock.cli.settings;

import io.penstock.config.model.ConfigEntry;
import io.penstock.config.model.ConfigScope;
import io.penstock.config.model.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One setting of a configuration.
 *
 * @param path its name, scope by scope
 * @param value its value; null where the configuration says null
 * @param origin where it is written
 */
record Setting(List<String> path, @Nullable Object value, Origin origin) {

    Setting {
        path = List.copyOf(path);
    }

    /** Returns every setting, in the order written; scopes without any are left out. */
    static List<Setting> all(Map<String, ConfigEntry> entries, Secrets secrets) {
        List<Setting> settings = new ArrayList<>();
        collect(List.of(), entries, secrets, settings);
        return settings;
    }

    private static void collect(
            List<String> outer, Map<String, ConfigEntry> entries, Secrets secrets, List<Setting> settings) {
        entries.forEach((name, entry) -> {
            List<String> path = new ArrayList<>(outer);
            path.add(name);
            if (entry.value() instanceof ConfigScope scope) {
                collect(path, scope.entries(), secrets, settings);
            } else {
                settings.add(new Setting(path, secrets.mask(path, entry.value()), entry.origin()));
            }
        });
    }

    /** Returns the dotted name as it can be written in a file. */
    String key() {
        return path.stream().map(Literal::name).collect(Collectors.joining("."));
    }

    /** Returns the dotted name without quotes. */
    String plainKey() {
        return String.join(".", path);
    }
}

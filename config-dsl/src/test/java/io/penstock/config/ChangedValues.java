package io.penstock.config;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The settings in which two versions of a configuration differ. */
final class ChangedValues {
    private final ConfigVersion before;
    private final ConfigVersion after;

    ChangedValues(ConfigVersion before, ConfigVersion after) {
        this.before = before;
        this.after = after;
    }

    /** Returns the settings that differ although a line belongs neither to them nor to one that they mention. */
    List<String> notOfLine(int line) {
        Set<String> own = new LinkedHashSet<>();
        List<String> others = new ArrayList<>();
        for (String key : keys()) {
            (before.belongs(key, line) || after.belongs(key, line) ? own : others).add(key);
        }
        own.addAll(before.words(line));
        own.addAll(after.words(line));
        return others.stream()
                .filter(key -> own.stream()
                        .noneMatch(changed -> before.mentions(key, changed) || after.mentions(key, changed)))
                .map(key -> key + " of line " + before.line(key) + "/" + after.line(key) + ": " + before.text(key)
                        + " became " + after.text(key))
                .toList();
    }

    private Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>(before.keys());
        keys.addAll(after.keys());
        keys.removeIf(key -> Objects.equals(before.text(key), after.text(key)));
        return keys;
    }
}

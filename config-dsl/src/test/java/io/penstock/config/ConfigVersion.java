package io.penstock.config;

import io.penstock.domain.directive.DirectiveValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A text and the settings that came of it. */
final class ConfigVersion {
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d_\\d\\d-\\d\\d-\\d\\d");

    private final List<String> lines;
    private final Map<String, DirectiveValue> settings;
    private final StatementSpans spans;

    ConfigVersion(String text, Configuration configuration) {
        this.lines = text.lines().toList();
        this.settings = configuration.settings();
        this.spans = StatementSpans.of(text);
    }

    Set<String> keys() {
        return settings.keySet();
    }

    /** Returns the value of a setting as text without the time of day, or null where it is not set. */
    @Nullable
    String text(String key) {
        DirectiveValue value = settings.get(key);
        return value == null
                ? null
                : TIME.matcher(String.valueOf(value.value())).replaceAll("time");
    }

    int line(String key) {
        DirectiveValue value = settings.get(key);
        return value == null ? 0 : value.origin().line();
    }

    /** Tells whether the statement around a line sets that setting. */
    boolean belongs(String key, int line) {
        return spans.around(line).contains(line(key));
    }

    /** Tells whether the statement of a setting names another one. */
    boolean mentions(String key, String other) {
        int first = line(key);
        String name = other.substring(other.lastIndexOf('.') + 1);
        return first > 0
                && lines
                        .subList(
                                first - 1,
                                Math.min(lines.size(), spans.around(first).last()))
                        .stream()
                        .anyMatch(line -> line.contains(name));
    }

    /** Returns the words of a line. */
    List<String> words(int line) {
        return lines.stream()
                .skip(line - 1L)
                .limit(1)
                .flatMap(text -> Stream.of(text.split("\\W+", -1)))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}

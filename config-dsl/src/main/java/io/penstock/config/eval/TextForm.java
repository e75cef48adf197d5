package io.penstock.config.eval;

import io.penstock.domain.resource.DurationText;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Turns values into text, as in a template or in {@code toString()}. */
public final class TextForm {
    private TextForm() {}

    /** Returns the text of a value: {@code null}, {@code [a, b]}, {@code [k:v]}, {@code 8 GB}, {@code 1h 30m}. */
    public static String of(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof Spoken) {
            return value.toString();
        }
        if (value instanceof Map<?, ?> map) {
            return ofMap(map);
        }
        if (value instanceof TypeReference type) {
            return "class " + TypeMethods.qualified(type);
        }
        if (value instanceof Collection<?> elements) {
            StringJoiner text = new StringJoiner(", ", "[", "]");
            elements.forEach(element -> text.add(of(element)));
            return text.toString();
        }
        if (value instanceof Map.Entry<?, ?> entry) {
            return of(entry.getKey()) + "=" + of(entry.getValue());
        }
        return value instanceof Duration duration ? DurationText.format(duration) : String.valueOf(value);
    }

    private static String ofMap(Map<?, ?> map) {
        if (map.isEmpty()) {
            return "[:]";
        }
        StringJoiner text = new StringJoiner(", ", "[", "]");
        map.forEach((key, value) -> text.add(of(key) + ":" + of(value)));
        return text.toString();
    }
}

package io.penstock.config.eval;

import io.penstock.domain.resource.DurationText;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
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
        if (value instanceof TypeReference type) {
            return "class " + TypeMethods.qualified(type);
        }
        if (value instanceof Map<?, ?> || value instanceof Collection<?> || value instanceof Map.Entry<?, ?>) {
            LimitedText text = new LimitedText();
            append(value, text);
            return text.toString();
        }
        return value instanceof Duration duration ? DurationText.format(duration) : String.valueOf(value);
    }

    private static void append(@Nullable Object value, LimitedText text) {
        if (value instanceof Spoken) {
            text.append(value.toString());
        } else if (value instanceof Map<?, ?> map) {
            appendMap(map, text);
        } else if (value instanceof Collection<?> elements) {
            String separator = "[";
            for (Object element : elements) {
                append(element, text.append(separator));
                separator = ", ";
            }
            text.append(elements.isEmpty() ? "[]" : "]");
        } else if (value instanceof Map.Entry<?, ?> entry) {
            append(entry.getKey(), text);
            append(entry.getValue(), text.append("="));
        } else {
            text.append(of(value));
        }
    }

    private static void appendMap(Map<?, ?> map, LimitedText text) {
        String separator = "[";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            append(entry.getKey(), text.append(separator));
            append(entry.getValue(), text.append(":"));
            separator = ", ";
        }
        text.append(map.isEmpty() ? "[:]" : "]");
    }
}

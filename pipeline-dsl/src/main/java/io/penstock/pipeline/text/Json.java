package io.penstock.pipeline.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.config.eval.DateValue;
import io.penstock.config.eval.TextForm;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as scripts have it: maps, lists, text, numbers, yes or no, null. */
public final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /** Reads a text. */
    public static @Nullable Object parse(String text) {
        try {
            return MAPPER.readValue(text, Object.class);
        } catch (JsonProcessingException e) {
            String place =
                    e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
            throw new PenstockException(ErrorCode.SCRIPT, "not JSON" + place + ": " + e.getOriginalMessage(), e);
        }
    }

    /** Writes a value on one line; what JSON does not have becomes text. */
    public static String write(@Nullable Object value) {
        StringBuilder json = new StringBuilder();
        append(value, json);
        return json.toString();
    }

    private static void append(@Nullable Object value, StringBuilder json) {
        if (value instanceof Map<?, ?> map) {
            json.append('{');
            String separator = "";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.append(separator)
                        .append(quoted(TextForm.of(entry.getKey())))
                        .append(':');
                append(entry.getValue(), json);
                separator = ",";
            }
            json.append('}');
        } else if (value instanceof Collection<?> elements) {
            json.append('[');
            String separator = "";
            for (Object element : elements) {
                json.append(separator);
                append(element, json);
                separator = ",";
            }
            json.append(']');
        } else {
            json.append(scalar(value));
        }
    }

    private static String scalar(@Nullable Object value) {
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return String.valueOf(value);
        }
        return quoted(text(value));
    }

    /** Returns the text of a value that documents have no form for. */
    static String text(Object value) {
        return value instanceof DateValue date ? date.time().toInstant().toString() : TextForm.of(value);
    }

    private static String quoted(String text) {
        try {
            return MAPPER.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new PenstockException(ErrorCode.INTERNAL, "cannot write a text as JSON: " + e.getMessage(), e);
        }
    }

    /** Writes a value over several lines, four blanks deep for each level. */
    public static String pretty(@Nullable Object value) {
        StringBuilder json = new StringBuilder();
        indent(value, "\n", json);
        return json.toString();
    }

    private static void indent(@Nullable Object value, String line, StringBuilder json) {
        String inner = line + "    ";
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            String separator = "{";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.append(separator)
                        .append(inner)
                        .append(quoted(TextForm.of(entry.getKey())))
                        .append(": ");
                indent(entry.getValue(), inner, json);
                separator = ",";
            }
            json.append(line).append('}');
        } else if (value instanceof Collection<?> elements && !elements.isEmpty()) {
            String separator = "[";
            for (Object element : elements) {
                json.append(separator).append(inner);
                indent(element, inner, json);
                separator = ",";
            }
            json.append(line).append(']');
        } else {
            append(value, json);
        }
    }
}

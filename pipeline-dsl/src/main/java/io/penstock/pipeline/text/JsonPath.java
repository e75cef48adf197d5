package io.penstock.pipeline.text;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds a part of a JSON document by a path such as {@code a.b[0].c}, and the elements that it splits into. */
public final class JsonPath {
    private static final Pattern STEP = Pattern.compile("\\.?([^.\\[\\]]+)|\\[(\\d+)]");

    private JsonPath() {}

    /** Returns what lies at a path; the document itself for an empty path. */
    public static @Nullable Object find(@Nullable Object document, String path) {
        Matcher steps = STEP.matcher(path);
        Object found = document;
        while (steps.find()) {
            found = step(found, steps, path);
        }
        return found;
    }

    private static @Nullable Object step(@Nullable Object value, Matcher step, String path) {
        if (step.group(1) != null && value instanceof Map<?, ?> map && map.containsKey(step.group(1))) {
            return map.get(step.group(1));
        }
        if (step.group(2) != null && value instanceof List<?> list && Integer.parseInt(step.group(2)) < list.size()) {
            return list.get(Integer.parseInt(step.group(2)));
        }
        throw new PenstockException(
                ErrorCode.SCRIPT, "the JSON document has nothing at '" + step.group() + "' of the path '" + path + "'");
    }

    /** Returns the elements of a list, the entries of an object as maps of {@code key} and {@code value}, or the value alone. */
    public static List<@Nullable Object> elements(@Nullable Object value) {
        List<@Nullable Object> elements = new ArrayList<>();
        if (value instanceof List<?> list) {
            elements.addAll(list);
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, entry) -> {
                Map<String, @Nullable Object> pair = new LinkedHashMap<>();
                pair.put("key", key);
                pair.put("value", entry);
                elements.add(pair);
            });
        } else {
            elements.add(value);
        }
        return elements;
    }
}

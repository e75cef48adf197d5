package io.penstock.config.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Reads and sets elements: {@code list[0]}, {@code list[-1]}, {@code list[1..2]}, {@code map['k']}, {@code text[0]}. */
final class Indexing {
    private Indexing() {}

    static @Nullable Object get(@Nullable Object target, @Nullable Object index) {
        if (target instanceof Map<?, ?> map) {
            return index instanceof List<?> keys ? submap(map, keys) : map.get(index);
        }
        if (target instanceof Matcher matcher) {
            return Regex.group(matcher, Numbers.toInt(index, "[]"));
        }
        if (target instanceof CharSequence text) {
            return resolved(index, text.length()) instanceof List<?> places
                    ? places.stream().map(i -> character(text.toString(), i)).reduce("", String::concat)
                    : character(text.toString(), index);
        }
        if (target instanceof Collection<?> elements) {
            List<?> list = elements instanceof List<?> ordered ? ordered : new ArrayList<>(elements);
            return resolved(index, list.size()) instanceof List<?> places ? all(list, places) : element(list, index);
        }
        throw EvaluationException.failed("cannot take an element of " + Types.describe(target));
    }

    private static @Nullable Object resolved(@Nullable Object index, int size) {
        return index instanceof RangeValue range ? range.within(size) : index;
    }

    private static Map<@Nullable Object, @Nullable Object> submap(Map<?, ?> map, List<?> keys) {
        Map<@Nullable Object, @Nullable Object> part = new LinkedHashMap<>();
        keys.forEach(key -> part.put(key, map.get(key)));
        return part;
    }

    private static List<@Nullable Object> all(List<?> list, List<?> places) {
        List<@Nullable Object> found = new ArrayList<>(places.size());
        for (Object place : places) {
            found.add(element(list, place));
        }
        return found;
    }

    private static @Nullable Object element(List<?> list, @Nullable Object index) {
        int at = place(index, list.size());
        return at < 0 || at >= list.size() ? null : list.get(at);
    }

    private static String character(String text, @Nullable Object index) {
        int at = place(index, text.length());
        if (at < 0 || at >= text.length()) {
            throw EvaluationException.failed(
                    "the text has " + text.length() + " characters, none at " + TextForm.of(index));
        }
        return text.substring(at, at + 1);
    }

    /** Returns the place of an index, where negative ones count from the end. */
    private static int place(@Nullable Object index, int size) {
        if (index instanceof Number number) {
            return number.intValue() < 0 ? number.intValue() + size : number.intValue();
        }
        throw EvaluationException.failed("an index must be a whole number, found " + Types.describe(index));
    }

    static void set(@Nullable Object target, @Nullable Object index, @Nullable Object value) {
        if (target instanceof Map<?, ?> map) {
            mutable(map).put(index, value);
        } else if (target instanceof List<?> list) {
            int at = place(index, list.size());
            Sizes.requireElements(at);
            if (at < 0) {
                throw EvaluationException.failed("there is no element " + TextForm.of(index));
            }
            List<@Nullable Object> elements = mutableList(list);
            while (elements.size() <= at) {
                elements.add(null);
            }
            elements.set(at, value);
        } else {
            throw EvaluationException.failed("cannot set an element of " + Types.describe(target));
        }
    }

    /** Returns what a loop over the value goes through. */
    static List<?> elements(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof Collection<?> elements) {
            return new ArrayList<>(elements);
        }
        if (value instanceof Map<?, ?> map) {
            List<Object> entries = new ArrayList<>();
            map.entrySet().forEach(entry -> entries.add(Entries.copyOf(entry)));
            return entries;
        }
        if (value instanceof CharSequence text) {
            return text.isEmpty() ? List.of() : Arrays.asList(text.toString().split(""));
        }
        if (value instanceof Matcher matcher) {
            return Regex.groups(matcher);
        }
        if (value instanceof Iterable<?> foreign) {
            List<@Nullable Object> found = new ArrayList<>();
            foreign.forEach(found::add);
            return found;
        }
        return List.of(value);
    }

    @SuppressWarnings("unchecked") // Every map of an evaluation holds any values.
    static Map<@Nullable Object, @Nullable Object> mutable(Map<?, ?> map) {
        return (Map<@Nullable Object, @Nullable Object>) map;
    }

    @SuppressWarnings("unchecked") // Every collection of an evaluation holds any values.
    static Collection<@Nullable Object> mutable(Collection<?> elements) {
        return (Collection<@Nullable Object>) elements;
    }

    @SuppressWarnings("unchecked") // Every list of an evaluation holds any values.
    static List<@Nullable Object> mutableList(List<?> list) {
        return (List<@Nullable Object>) list;
    }
}

package io.penstock.config.eval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes values of the types that files may make with {@code new}. */
final class Constructors {
    private Constructors() {}

    static @Nullable Object construct(Invocation call, String type) {
        return switch (type) {
            case "File" -> FileReference.of(call.text(0));
            case "ArrayList", "LinkedList" -> list(call);
            case "HashMap", "LinkedHashMap" -> map(call, new LinkedHashMap<>());
            case "TreeMap" -> map(call, new TreeMap<>(Comparison::compare));
            case "HashSet", "LinkedHashSet" -> filled(call, new LinkedHashSet<>());
            case "TreeSet" -> filled(call, new TreeSet<>(Comparison::compare));
            case "MemoryUnit" -> Comparison.memory(call.required(0));
            case "Duration" -> Comparison.duration(call.required(0));
            case "BigDecimal" -> Casts.toDecimal(call.required(0));
            case "BigInteger", "Integer", "Long", "Double", "Boolean" -> Casts.cast(call.required(0), type);
            case "String" -> text(call);
            case "StringBuilder", "StringBuffer" -> builder(call);
            case "Object" -> new Object();
            default -> other(call, type);
        };
    }

    private static @Nullable Object other(Invocation call, String type) {
        if (type.endsWith("[]")) {
            return array(call.arguments(), type.substring(0, type.length() - 2));
        }
        if (type.startsWith("Tuple") && type.length() <= 6) {
            return new ArrayList<>(call.arguments());
        }
        if (isError(type)) {
            return error(call, type);
        }
        return MethodTable.UNKNOWN;
    }

    private static ErrorValue error(Invocation call, String type) {
        int last = call.size() - 1;
        ErrorValue cause = last >= 0 && call.value(last) instanceof ErrorValue behind ? behind : null;
        return new ErrorValue(type, last < 0 ? type : TextForm.of(call.value(0)), cause);
    }

    /** Tells whether a name is that of a type of exceptions. */
    static boolean isError(String type) {
        return type.endsWith("Exception") || type.endsWith("Error");
    }

    private static List<@Nullable Object> list(Invocation call) {
        boolean empty = call.size() == 0 || call.value(0) instanceof Number;
        return empty ? new ArrayList<>() : new ArrayList<>(Indexing.elements(call.value(0)));
    }

    /** Returns a list of so many zeros, or whatever elements of that type begin with; of lists if there are more sizes. */
    private static List<@Nullable Object> array(List<?> sizes, String type) {
        int size = Numbers.toInt(sizes.get(0), "[]");
        Sizes.requireElements(size);
        List<@Nullable Object> array = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            array.add(sizes.size() > 1 ? array(sizes.subList(1, sizes.size()), type) : first(type));
        }
        return array;
    }

    private static @Nullable Object first(String type) {
        return switch (type) {
            case "int", "short", "byte" -> 0;
            case "long" -> 0L;
            case "double", "float" -> 0.0;
            case "boolean" -> false;
            default -> null;
        };
    }

    private static Map<@Nullable Object, @Nullable Object> map(
            Invocation call, Map<@Nullable Object, @Nullable Object> made) {
        if (call.size() > 0 && call.value(0) instanceof Map<?, ?> entries) {
            made.putAll(entries);
        }
        return made;
    }

    private static Collection<@Nullable Object> filled(Invocation call, Collection<@Nullable Object> made) {
        if (call.size() > 0 && !(call.value(0) instanceof Number)) {
            made.addAll(Indexing.elements(call.value(0)));
        }
        return made;
    }

    private static StringBuilder builder(Invocation call) {
        StringBuilder text = new StringBuilder();
        if (call.size() > 0 && call.value(0) instanceof CharSequence start) {
            text.append(start);
        }
        return text;
    }

    private static String text(Invocation call) {
        return call.size() > 0 && call.value(0) instanceof Collection<?> bytes
                ? new String(ByteList.toArray(bytes, "String"), java.nio.charset.StandardCharsets.UTF_8)
                : call.text(0, "");
    }
}

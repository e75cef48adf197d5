package io.penstock.config.eval;

import io.penstock.domain.resource.MemorySize;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names the types of values. */
final class Types {
    private static final List<String> NAMES =
            List.of("MemoryUnit", "Duration", "Closure", "Pattern", "Matcher", "Date");

    private Types() {}

    /** Returns the type of a value as messages call it. */
    static String describe(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof CharSequence) {
            return "a string";
        }
        if (value instanceof Number number) {
            return Numbers.isWhole(number) ? "a whole number" : "a decimal number";
        }
        if (value instanceof Boolean) {
            return "a boolean";
        }
        if (value instanceof Map<?, ?>) {
            return "a map";
        }
        return value instanceof List<?> ? "a list" : describeOther(value);
    }

    private static String describeOther(Object value) {
        if (value instanceof Collection<?>) {
            return "a set";
        }
        if (value instanceof MemorySize) {
            return "an amount of memory";
        }
        if (value instanceof Duration) {
            return "a span of time";
        }
        if (value instanceof ClosureValue) {
            return "a closure";
        }
        if (value instanceof Matcher || value instanceof Pattern) {
            return "a regular expression";
        }
        return value instanceof TypeReference type ? "type " + type.name() : "this value (" + TextForm.of(value) + ")";
    }

    /** Returns the simple name of a value's type, as files call it. */
    static String name(Object value) {
        if (value instanceof CharSequence) {
            return "String";
        }
        if (value instanceof Map<?, ?>) {
            return "LinkedHashMap";
        }
        if (value instanceof Collection<?>) {
            return value instanceof List<?> ? "ArrayList" : "LinkedHashSet";
        }
        if (value instanceof ErrorValue error) {
            return error.type();
        }
        return NAMES.stream()
                .filter(name -> isInstance(value, name))
                .findFirst()
                .orElseGet(() -> value.getClass().getSimpleName());
    }

    /** Tells whether the language itself has values of this type, and so defines their operators. */
    static boolean isStandard(Object value) {
        return value instanceof CharSequence
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Collection<?>
                || value instanceof Map<?, ?>
                || value instanceof MemorySize
                || value instanceof Duration
                || value instanceof ClosureValue
                || value instanceof Matcher
                || value instanceof TypeReference;
    }

    static boolean isInstance(@Nullable Object value, String type) {
        return switch (type) {
            case "Object" -> value != null;
            case "String", "GString", "CharSequence" -> value instanceof CharSequence;
            case "Number" -> value instanceof Number;
            case "Integer", "int" -> value instanceof Integer;
            case "Long", "long" -> value instanceof Long;
            case "BigDecimal" -> value instanceof BigDecimal;
            case "BigInteger" -> value instanceof BigInteger;
            case "Double", "double", "Float", "float" -> value instanceof Double || value instanceof Float;
            case "Boolean", "boolean" -> value instanceof Boolean;
            case "Collection", "Iterable", "Bag" -> value instanceof Collection<?>;
            case "List", "ArrayList", "Tuple" -> value instanceof List<?>;
            case "Set", "HashSet", "LinkedHashSet" -> value instanceof Set<?>;
            case "Map", "LinkedHashMap", "HashMap", "Record" -> value instanceof Map<?, ?>;
            case "MemoryUnit" -> value instanceof MemorySize;
            case "Duration" -> value instanceof Duration;
            case "Closure" -> value instanceof ClosureValue;
            case "Pattern" -> value instanceof Pattern;
            case "Matcher" -> value instanceof Matcher;
            case "Date" -> value instanceof DateValue;
            default ->
                value instanceof ErrorValue error
                        ? error.isA(type)
                        : value != null && value.getClass().getSimpleName().equals(type);
        };
    }
}

package io.penstock.config.eval;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import org.jspecify.annotations.Nullable;

/** Converts values: {@code value as Type}. */
final class Casts {
    private Casts() {}

    static @Nullable Object cast(@Nullable Object value, String type) {
        if (value == null) {
            return type.equals("boolean") || type.equals("Boolean") ? (Object) false : null;
        }
        return switch (type) {
            case "String", "CharSequence", "GString" -> TextForm.of(value);
            case "int", "Integer" -> value instanceof Number number ? number.intValue() : (int) whole(value, 32);
            case "short", "Short" -> value instanceof Number number ? number.shortValue() : (int) whole(value, 16);
            case "byte", "Byte" -> value instanceof Number number ? number.byteValue() : (int) whole(value, 8);
            case "long", "Long" -> value instanceof Number number ? number.longValue() : whole(value, 64);
            case "float", "double", "Float", "Double" ->
                value instanceof Number number ? number.doubleValue() : NumberText.floating(TextForm.of(value));
            case "BigDecimal", "Number" -> toDecimal(value);
            case "BigInteger" ->
                value instanceof Number number ? Numbers.toInteger(number) : NumberText.integer(TextForm.of(value));
            case "boolean", "Boolean" -> Truth.of(value);
            case "MemoryUnit" -> Comparison.memory(value);
            case "Duration" -> Comparison.duration(value);
            case "List", "ArrayList", "Collection", "Iterable", "Bag", "Tuple" ->
                new ArrayList<>(Indexing.elements(value));
            case "Set", "LinkedHashSet", "HashSet" -> new LinkedHashSet<>(Indexing.elements(value));
            case "Object", "Map", "Record", "Closure", "def" -> value;
            case "Path", "File" -> value;
            case "char", "Character" -> TextForm.of(value).substring(0, 1);
            default -> other(value, type);
        };
    }

    private static Object other(Object value, String type) {
        if (type.endsWith("[]")) {
            return new ArrayList<>(Indexing.elements(value));
        }
        throw EvaluationException.failed("cannot convert " + Types.describe(value) + " to " + type);
    }

    static BigDecimal toDecimal(Object value) {
        if (value instanceof Number number) {
            return Numbers.toDecimal(number);
        }
        return NumberText.decimal(TextForm.of(value));
    }

    private static long whole(Object value, int bits) {
        return NumberText.whole(TextForm.of(value), bits, 10);
    }
}

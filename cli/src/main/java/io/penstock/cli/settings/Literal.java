package io.penstock.cli.settings;

import io.penstock.config.eval.ClosureValue;
import io.penstock.domain.directive.DynamicValue;
import io.penstock.domain.resource.MemorySize;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes values the way the configuration language reads them. */
public final class Literal {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private Literal() {}

    /** Returns a name as it stands before {@code =}, in quotes where it needs them. */
    static String name(String name) {
        return NAME.matcher(name).matches() ? name : quoted(name);
    }

    /** Returns a value as it stands behind {@code =}: closures as they are written, amounts exactly. */
    public static String of(@Nullable Object value) {
        if (value == null || value instanceof Boolean || value instanceof ClosureValue) {
            return String.valueOf(value);
        }
        if (value instanceof DynamicValue dynamic) {
            return dynamic.toString();
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof MemorySize size) {
            return Amount.of(size).joined(".");
        }
        if (value instanceof Duration duration) {
            return Amount.of(duration).joined(".");
        }
        if (value instanceof Map<?, ?> map) {
            return map(map);
        }
        return value instanceof Collection<?> elements ? list(elements) : quoted(value.toString());
    }

    private static String number(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        return number instanceof Double || number instanceof Float
                ? BigDecimal.valueOf(number.doubleValue()).toPlainString()
                : number.toString();
    }

    private static String map(Map<?, ?> map) {
        if (map.isEmpty()) {
            return "[:]";
        }
        StringJoiner text = new StringJoiner(", ", "[", "]");
        map.forEach((key, value) -> text.add(name(String.valueOf(key)) + ": " + of(value)));
        return text.toString();
    }

    private static String list(Collection<?> elements) {
        StringJoiner text = new StringJoiner(", ", "[", "]");
        elements.forEach(element -> text.add(of(element)));
        return text.toString();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("'");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> quoted.append("\\\\");
                case '\'' -> quoted.append("\\'");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return quoted.append('\'').toString();
    }
}

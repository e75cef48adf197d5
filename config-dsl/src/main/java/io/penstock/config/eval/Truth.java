package io.penstock.config.eval;

import io.penstock.domain.resource.MemorySize;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Tells which values count as true: what is not null, zero or empty. */
public final class Truth {
    private Truth() {}

    /** Tells whether the value counts as true. */
    public static boolean of(@Nullable Object value) {
        if (value == null) {
            return false;
        }
        if (value instanceof Boolean bool) {
            return bool;
        }
        if (value instanceof CharSequence text) {
            return text.length() > 0;
        }
        if (value instanceof Number number) {
            return number.doubleValue() != 0;
        }
        return ofContainer(value);
    }

    private static boolean ofContainer(Object value) {
        if (value instanceof Collection<?> elements) {
            return !elements.isEmpty();
        }
        if (value instanceof Map<?, ?> map) {
            return !map.isEmpty();
        }
        if (value instanceof Matcher matcher) {
            return matcher.reset().find();
        }
        if (value instanceof MemorySize size) {
            return size.bytes() != 0;
        }
        return !(value instanceof Duration duration) || !duration.isZero();
    }
}

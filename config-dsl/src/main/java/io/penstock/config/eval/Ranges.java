package io.penstock.config.eval;

import io.penstock.config.syntax.Expression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the list of a range, which may run downwards; characters make ranges, too. */
final class Ranges {
    private Ranges() {}

    static List<Object> of(Expression.Range range, @Nullable Object from, @Nullable Object to) {
        boolean letters = from instanceof String a && a.length() == 1 && to instanceof String b && b.length() == 1;
        long first = bound(from, letters);
        long last = bound(to, letters);
        int step = first <= last ? 1 : -1;
        long start = range.includesFrom() ? first : first + step;
        long end = range.includesTo() ? last : last - step;
        Sizes.requireElements(Math.abs(last - first) + 1);
        List<Object> values = new ArrayList<>();
        boolean wide = from instanceof Long || to instanceof Long;
        for (long i = start; step > 0 ? i <= end : i >= end; i += step) {
            values.add(letters ? (Object) String.valueOf((char) i) : wide ? (Object) i : (Object) (int) i);
        }
        return values;
    }

    private static long bound(@Nullable Object value, boolean letter) {
        return letter && value instanceof String text
                ? text.charAt(0)
                : Numbers.require(value).longValue();
    }
}

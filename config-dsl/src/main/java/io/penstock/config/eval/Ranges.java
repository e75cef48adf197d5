package io.penstock.config.eval;

import io.penstock.config.syntax.Expression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the list of a range, which may run downwards; characters make ranges, too. */
final class Ranges {
    private Ranges() {}

    static List<Object> of(Expression.Range range, @Nullable Object from, @Nullable Object to) {
        boolean letters = from instanceof String a && a.length() == 1 && to instanceof String b && b.length() == 1;
        boolean wide = from instanceof Long || to instanceof Long;
        return new RangeValue(
                bound(from, letters),
                bound(to, letters),
                range.includesFrom(),
                range.includesTo(),
                letters ? RangeValue.Kind.LETTER : wide ? RangeValue.Kind.LONG : RangeValue.Kind.INT);
    }

    private static long bound(@Nullable Object value, boolean letter) {
        return letter && value instanceof String text
                ? text.charAt(0)
                : Numbers.require(value).longValue();
    }
}

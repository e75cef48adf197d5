package io.penstock.config.eval;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells whether a value is a case of a criterion, as {@code in}, {@code switch}, {@code grep} and the operators of channels ask. */
final class Cases {
    private final Members members;

    Cases(Members members) {
        this.members = members;
    }

    boolean hold(@Nullable Object criterion, @Nullable Object value, Budget budget) {
        if (criterion instanceof ClosureValue closure) {
            return Truth.of(closure.call(budget, Collections.singletonList(value)));
        }
        if (criterion instanceof TypeReference type) {
            return members.isInstance(value, type.name());
        }
        if (criterion instanceof Pattern pattern) {
            return value != null && Regex.matches(pattern, TextForm.of(value));
        }
        if (criterion instanceof Collection<?> elements) {
            return Comparison.contains(elements, value);
        }
        if (criterion instanceof CharSequence text) {
            return value != null && text.toString().equals(TextForm.of(value));
        }
        return criterion instanceof Map<?, ?> map ? Truth.of(map.get(value)) : Comparison.equal(criterion, value);
    }
}

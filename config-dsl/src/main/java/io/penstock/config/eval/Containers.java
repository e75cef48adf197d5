package io.penstock.config.eval;

import io.penstock.config.syntax.Operator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds, subtracts and repeats text, lists and maps. */
final class Containers {
    private Containers() {}

    /** Returns the result, or {@link MethodTable#UNKNOWN} if the operator does not work on these operands. */
    static @Nullable Object apply(Operator operator, @Nullable Object a, @Nullable Object b) {
        return switch (operator) {
            case PLUS -> plus(a, b);
            case MINUS -> minus(a, b);
            case TIMES -> times(a, b);
            case SHIFT_LEFT -> append(a, b);
            default -> MethodTable.UNKNOWN;
        };
    }

    private static @Nullable Object plus(@Nullable Object a, @Nullable Object b) {
        if (a instanceof Collection<?> elements) {
            Sizes.requireElements((long) elements.size() + (b instanceof Collection<?> more ? more.size() : 1));
            Collection<@Nullable Object> sum = copy(elements);
            if (b instanceof Collection<?> more) {
                sum.addAll(more);
            } else {
                sum.add(b);
            }
            return sum;
        }
        if (a instanceof Map<?, ?> map && b instanceof Map<?, ?> more) {
            Map<@Nullable Object, @Nullable Object> sum = new LinkedHashMap<>(map);
            sum.putAll(more);
            return sum;
        }
        if (!(a instanceof CharSequence) && !(b instanceof CharSequence)) {
            return MethodTable.UNKNOWN;
        }
        String left = TextForm.of(a);
        String right = TextForm.of(b);
        Sizes.requireText((long) left.length() + right.length());
        return left + right;
    }

    private static Collection<@Nullable Object> copy(Collection<?> elements) {
        return elements instanceof Set<?> ? new LinkedHashSet<>(elements) : new ArrayList<>(elements);
    }

    private static @Nullable Object minus(@Nullable Object a, @Nullable Object b) {
        if (a instanceof Collection<?> elements) {
            Collection<@Nullable Object> rest = copy(elements);
            rest.removeIf(
                    e -> b instanceof Collection<?> others ? Comparison.contains(others, e) : Comparison.equal(e, b));
            return rest;
        }
        if (a instanceof Map<?, ?> map && b instanceof Map<?, ?> other) {
            Map<@Nullable Object, @Nullable Object> rest = new LinkedHashMap<>(map);
            rest.entrySet()
                    .removeIf(e ->
                            other.containsKey(e.getKey()) && Comparison.equal(e.getValue(), other.get(e.getKey())));
            return rest;
        }
        if (!(a instanceof CharSequence)) {
            return MethodTable.UNKNOWN;
        }
        String text = a.toString();
        String removed = TextForm.of(b);
        int at = text.indexOf(removed);
        return at < 0 ? text : text.substring(0, at) + text.substring(at + removed.length());
    }

    private static @Nullable Object times(@Nullable Object a, @Nullable Object b) {
        if (!(b instanceof Number number)) {
            return MethodTable.UNKNOWN;
        }
        int count = number.intValue();
        if (a instanceof CharSequence text) {
            Sizes.requireText((long) text.length() * count);
            return text.toString().repeat(count);
        }
        if (!(a instanceof List<?> list)) {
            return MethodTable.UNKNOWN;
        }
        Sizes.requireElements((long) list.size() * count);
        List<@Nullable Object> repeated = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            repeated.addAll(list);
        }
        return repeated;
    }

    private static @Nullable Object append(@Nullable Object a, @Nullable Object b) {
        if (a instanceof Collection<?> elements) {
            Sizes.requireElements(elements.size() + 1L);
            Indexing.mutable(elements).add(b);
            return a;
        }
        if (a instanceof Map<?, ?> map && b instanceof Map<?, ?> more) {
            Indexing.mutable(map).putAll(more);
            return a;
        }
        if (a instanceof StringBuilder text) {
            return BuilderMethods.append(text, TextForm.of(b));
        }
        return a instanceof CharSequence ? plus(a, b) : MethodTable.UNKNOWN;
    }
}

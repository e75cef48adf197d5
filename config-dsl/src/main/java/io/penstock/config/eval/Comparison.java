package io.penstock.config.eval;

import io.penstock.domain.resource.DurationText;
import io.penstock.domain.resource.MemorySize;
import java.time.Duration;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares values: numbers of different types by what they count, memory and time also with text and plain numbers. */
public final class Comparison {
    private Comparison() {}

    /** Tells whether {@code a == b}. */
    public static boolean equal(@Nullable Object a, @Nullable Object b) {
        if (a == b) {
            return true;
        }
        if (a == null || b == null) {
            return false;
        }
        if (a instanceof Number x && b instanceof Number y) {
            return numbers(x, y) == 0;
        }
        if (a instanceof Map<?, ?> x && b instanceof Map<?, ?> y) {
            return x.size() == y.size()
                    && x.entrySet().stream()
                            .allMatch(e -> y.containsKey(e.getKey()) && equal(e.getValue(), y.get(e.getKey())));
        }
        if (a instanceof Set<?> || b instanceof Set<?>) {
            return a.equals(b);
        }
        return (a instanceof Collection<?> x && b instanceof Collection<?> y) ? elementsEqual(x, y) : a.equals(b);
    }

    private static boolean elementsEqual(Collection<?> a, Collection<?> b) {
        if (a.size() != b.size()) {
            return false;
        }
        Iterator<?> others = b.iterator();
        for (Object element : a) {
            if (!equal(element, others.next())) {
                return false;
            }
        }
        return true;
    }

    /** Returns {@code a <=> b}; null is less than everything. */
    public static int compare(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return a == b ? 0 : a == null ? -1 : 1;
        }
        if (a instanceof Number x && b instanceof Number y) {
            return numbers(x, y);
        }
        if (a instanceof CharSequence && b instanceof CharSequence) {
            return a.toString().compareTo(b.toString());
        }
        if (a instanceof MemorySize || b instanceof MemorySize) {
            return memory(a).compareTo(memory(b));
        }
        if (a instanceof Duration || b instanceof Duration) {
            return duration(a).compareTo(duration(b));
        }
        return others(a, b);
    }

    private static int others(Object a, Object b) {
        if (a instanceof List<?> x && b instanceof List<?> y) {
            return lists(x, y);
        }
        if (equal(a, b)) {
            return 0;
        }
        if (a instanceof Comparable<?> x && a.getClass() == b.getClass()) {
            return ordered(x, b);
        }
        throw EvaluationException.failed("cannot compare " + Types.describe(a) + " with " + Types.describe(b));
    }

    @SuppressWarnings("unchecked") // Values of one class compare with one another.
    private static int ordered(Comparable<?> a, Object b) {
        return ((Comparable<Object>) a).compareTo(b);
    }

    private static int lists(List<?> a, List<?> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = compare(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    private static int numbers(Number a, Number b) {
        if (Numbers.isFloating(a) || Numbers.isFloating(b)) {
            return Double.compare(a.doubleValue(), b.doubleValue());
        }
        return Numbers.toDecimal(a).compareTo(Numbers.toDecimal(b));
    }

    static MemorySize memory(Object value) {
        if (value instanceof MemorySize size) {
            return size;
        }
        return value instanceof Number number
                ? new MemorySize(number.longValue())
                : MemorySize.parse(TextForm.of(value));
    }

    static Duration duration(Object value) {
        if (value instanceof Duration duration) {
            return duration;
        }
        return value instanceof Number number
                ? Duration.ofMillis(number.longValue())
                : DurationText.parse(TextForm.of(value));
    }

    /** Tells whether one of the elements equals the value. */
    static boolean contains(Collection<?> elements, @Nullable Object value) {
        return elements.stream().anyMatch(element -> equal(element, value));
    }
}

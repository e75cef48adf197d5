package io.penstock.config.eval;

import io.penstock.config.syntax.Operator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Computes one value of many. */
final class Aggregates {
    private Aggregates() {}

    /** Adds the elements, or what a closure at the end makes of each, to a first value if there is one. */
    static @Nullable Object sum(Invocation call, List<?> list) {
        int last = call.size() - 1;
        boolean computed = call.hasClosure(last);
        boolean first = last < 0 || (last == 0 && computed);
        Object total = first ? null : call.value(0);
        for (Object element : list) {
            Object value = computed ? call.call(call.closure(last), element) : element;
            total = first ? value : Operations.apply(Operator.PLUS, total, value);
            first = false;
        }
        return total;
    }

    /** Returns the greatest (direction 1) or least (direction -1) element. */
    static @Nullable Object extreme(Invocation call, List<?> list, int direction) {
        Object best = null;
        boolean first = true;
        for (Object element : list) {
            if (first || Integer.signum(Sorting.compare(call, element, best)) == direction) {
                best = element;
                first = false;
            }
        }
        return best;
    }

    static @Nullable Object inject(Invocation call, List<?> list) {
        boolean hasStart = call.size() > 1;
        ClosureValue closure = call.closure(hasStart ? 1 : 0);
        Object total = hasStart ? call.value(0) : list.isEmpty() ? null : list.get(0);
        for (Object element : hasStart || list.isEmpty() ? list : list.subList(1, list.size())) {
            total = closure.parameterCount() > 2 && element instanceof Map.Entry<?, ?> entry
                    ? call.call(closure, total, entry.getKey(), entry.getValue())
                    : call.call(closure, total, element);
        }
        return total;
    }
}

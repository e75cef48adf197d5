package io.penstock.config.eval;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Orders elements: by themselves, by what a closure makes of each, or by what a closure says of two. */
final class Sorting {
    private Sorting() {}

    static int compare(Invocation call, @Nullable Object a, @Nullable Object b) {
        int last = call.size() - 1;
        if (last < 0 || !call.hasClosure(last)) {
            return Comparison.compare(a, b);
        }
        ClosureValue closure = call.closure(last);
        return closure.parameterCount() > 1
                ? Numbers.require(call.call(closure, a, b)).intValue()
                : Comparison.compare(call.call(closure, a), call.call(closure, b));
    }

    static List<@Nullable Object> sorted(Invocation call, List<?> list) {
        List<@Nullable Object> sorted = new ArrayList<>(list);
        sorted.sort((a, b) -> compare(call, a, b));
        return sorted;
    }

    /** Returns the elements without those equal to an earlier one, or for which the closure gives an earlier value. */
    static List<@Nullable Object> unique(Invocation call, List<?> list) {
        List<@Nullable Object> unique = new ArrayList<>();
        for (Object element : list) {
            call.frame().budget().spend(unique.size());
            boolean closure = call.size() > 0 && call.hasClosure(call.size() - 1);
            if (unique.stream()
                    .noneMatch(u -> closure ? compare(call, u, element) == 0 : Comparison.equal(u, element))) {
                unique.add(element);
            }
        }
        return unique;
    }
}

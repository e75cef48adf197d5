package io.penstock.config.eval;

import io.penstock.config.syntax.Operator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Methods that search lists and sets by a condition, or compute one number of them. */
final class CollectionSearch implements ListedTable {
    private static final MethodList METHODS = MethodList.of(
            "findIndexValues/1 findLastIndexOf/1 lastIndexOf/1 findResult/2 grep/1 average/1 containsAny/1");

    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof Collection<?>;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        List<?> list = Indexing.elements(call.receiver());
        return switch (call.name()) {
            case "findIndexValues" -> indexes(call, list);
            case "findLastIndexOf" -> last(indexes(call, list));
            case "lastIndexOf" -> lastIndexOf(list, call.value(0));
            case "findResult" -> findResult(call, list);
            case "grep" -> grep(call, list);
            case "average" -> average(call, list);
            case "containsAny" -> Indexing.elements(call.value(0)).stream().anyMatch(e -> Comparison.contains(list, e));
            default -> UNKNOWN;
        };
    }

    private static List<Object> indexes(Invocation call, List<?> list) {
        List<Object> found = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            if (CollectionQueries.matches(call, list.get(i))) {
                found.add(i);
            }
        }
        return found;
    }

    private static Object last(List<Object> indexes) {
        return indexes.isEmpty() ? -1 : indexes.get(indexes.size() - 1);
    }

    private static int lastIndexOf(List<?> list, @Nullable Object value) {
        for (int i = list.size() - 1; i >= 0; i--) {
            if (Comparison.equal(list.get(i), value)) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable Object findResult(Invocation call, List<?> list) {
        int last = call.size() - 1;
        for (Object element : list) {
            Object result = call.call(call.closure(last), element);
            if (result != null) {
                return result;
            }
        }
        return last > 0 ? call.value(0) : null;
    }

    private static List<@Nullable Object> grep(Invocation call, List<?> list) {
        List<@Nullable Object> found = new ArrayList<>();
        for (Object element : list) {
            boolean fits = call.size() == 0
                    ? Truth.of(element)
                    : call.interpreter()
                            .expressions()
                            .isCase(call.value(0), element, call.frame().budget());
            if (fits) {
                found.add(element);
            }
        }
        return found;
    }

    private static Object average(Invocation call, List<?> list) {
        if (list.isEmpty()) {
            throw EvaluationException.failed("an empty list has no average");
        }
        return Arithmetic.apply(Operator.DIVIDE, Numbers.require(Aggregates.sum(call, list)), list.size());
    }

    @Override
    public MethodList methods() {
        return METHODS;
    }
}

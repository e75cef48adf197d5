package io.penstock.config.eval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Methods that ask something of lists and sets. */
final class CollectionQueries implements ListedTable {
    private static final MethodList METHODS = MethodList.of(
            "size isEmpty first head last get/1 getAt/1 contains/1 containsAll/1 disjoint/1 indexOf/1 join/1 "
                    + "find/1 findIndexOf/1 any/1 every/1 count/1 sum/2 max/1 min/1 inject/2 empty");

    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof Collection<?>;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        List<?> list = Indexing.elements(call.receiver());
        return switch (call.name()) {
            case "size" -> list.size();
            case "isEmpty" -> list.isEmpty();
            case "first", "head" -> edge(list, 0, call.name());
            case "last" -> edge(list, list.size() - 1, call.name());
            case "get", "getAt" -> Indexing.get(list, call.value(0));
            case "contains" -> Comparison.contains(list, call.value(0));
            case "containsAll" -> Indexing.elements(call.value(0)).stream().allMatch(e -> Comparison.contains(list, e));
            case "disjoint" -> Indexing.elements(call.value(0)).stream().noneMatch(e -> Comparison.contains(list, e));
            case "indexOf" -> indexOf(list, call.value(0));
            case "join" -> join(list, call.text(0, ""));
            case "find" -> find(call, list, null);
            case "findIndexOf" -> list.indexOf(find(call, list, Unknown.NAME));
            case "any" -> list.stream().anyMatch(element -> matches(call, element));
            case "every" -> list.stream().allMatch(element -> matches(call, element));
            case "count" -> call.size() == 0 ? list.size() : count(call, list);
            case "sum" -> Aggregates.sum(call, list);
            case "max" -> Aggregates.extreme(call, list, 1);
            case "min" -> Aggregates.extreme(call, list, -1);
            case "inject" -> Aggregates.inject(call, list);
            default -> UNKNOWN;
        };
    }

    private static @Nullable Object edge(List<?> list, int index, String name) {
        if (list.isEmpty()) {
            throw EvaluationException.failed("an empty list has no " + name + "() element");
        }
        return list.get(index);
    }

    private static int indexOf(List<?> list, @Nullable Object value) {
        for (int i = 0; i < list.size(); i++) {
            if (Comparison.equal(list.get(i), value)) {
                return i;
            }
        }
        return -1;
    }

    private static String join(List<?> list, String separator) {
        LimitedText text = new LimitedText();
        String between = "";
        for (Object element : list) {
            text.append(between).append(TextForm.of(element));
            between = separator;
        }
        return text.toString();
    }

    private static @Nullable Object find(Invocation call, List<?> list, @Nullable Object otherwise) {
        for (Object element : list) {
            if (matches(call, element)) {
                return element;
            }
        }
        return otherwise;
    }

    /** Tells whether the closure holds for an element, or without a closure whether the element is true. */
    static boolean matches(Invocation call, @Nullable Object element) {
        return Truth.of(call.size() == 0 ? element : call.call(call.closure(0), element));
    }

    private static int count(Invocation call, List<?> list) {
        List<Object> found = new ArrayList<>();
        for (Object element : list) {
            boolean counts = call.hasClosure(0) ? matches(call, element) : Comparison.equal(element, call.value(0));
            if (counts) {
                found.add(element);
            }
        }
        return found.size();
    }

    @Override
    public @Nullable Object property(Invocation read) {
        List<?> list = Indexing.elements(read.receiver());
        return switch (read.name()) {
            case "empty" -> list.isEmpty();
            case "first" -> edge(list, 0, "first");
            case "last" -> edge(list, list.size() - 1, "last");
            default -> UNKNOWN;
        };
    }

    @Override
    public MethodList methods() {
        return METHODS;
    }
}

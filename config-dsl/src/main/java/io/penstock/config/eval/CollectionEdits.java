package io.penstock.config.eval;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Methods that change lists and sets. */
final class CollectionEdits implements ListedTable {
    private static final MethodList METHODS = MethodList.of(
            "add/2 addAll/2 push/1 pop set/2 removeAt/1 removeLast remove/1 removeIf/1 removeAll/1 retainAll/1 "
                    + "clear");

    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof Collection<?>;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        Collection<@Nullable Object> elements = Indexing.mutable((Collection<?>) call.receiver());
        return switch (call.name()) {
            case "add" -> add(call, elements);
            case "addAll" -> addAll(call, elements);
            case "push" -> insert(elements, 0, call.value(0));
            case "pop" -> remove(elements, 0);
            case "removeAt" -> remove(elements, call.integer(0));
            case "set" -> set(elements, call.integer(0), call.value(1));
            case "removeLast" -> remove(elements, elements.size() - 1);
            case "remove" ->
                call.value(0) instanceof Integer index && elements instanceof List<?>
                        ? remove(elements, index)
                        : (Object) elements.remove(call.value(0));
            case "removeIf" -> elements.removeIf(element -> CollectionQueries.matches(call, element));
            case "removeAll" -> elements.removeIf(chosen(call));
            case "retainAll" -> elements.removeIf(chosen(call).negate());
            case "clear" -> clear(elements);
            default -> UNKNOWN;
        };
    }

    private static Object add(Invocation call, Collection<@Nullable Object> elements) {
        return call.size() > 1
                ? insert(elements, call.integer(0), call.value(1))
                : insert(elements, elements.size(), call.value(0));
    }

    private static boolean addAll(Invocation call, Collection<@Nullable Object> elements) {
        List<?> more = Indexing.elements(call.value(call.size() > 1 ? 1 : 0));
        Sizes.requireElements((long) elements.size() + more.size());
        if (call.size() < 2) {
            return elements.addAll(more);
        }
        if (elements instanceof List<@Nullable Object> list) {
            return list.addAll(call.integer(0), more);
        }
        throw EvaluationException.failed("a set has no places");
    }

    private static Object insert(Collection<@Nullable Object> elements, int index, @Nullable Object value) {
        Sizes.requireElements(elements.size() + 1L);
        if (elements instanceof List<@Nullable Object> list) {
            list.add(index, value);
            return true;
        }
        return elements.add(value);
    }

    /** Returns the test of a closure, or for the elements of another collection. */
    private static Predicate<@Nullable Object> chosen(Invocation call) {
        if (call.hasClosure(0)) {
            return element -> CollectionQueries.matches(call, element);
        }
        List<?> others = Indexing.elements(call.value(0));
        return element -> Comparison.contains(others, element);
    }

    private static @Nullable Object set(Collection<@Nullable Object> elements, int index, @Nullable Object value) {
        if (elements instanceof List<@Nullable Object> list) {
            return list.set(index, value);
        }
        throw EvaluationException.failed("a set has no places");
    }

    private static @Nullable Object remove(Collection<@Nullable Object> elements, int index) {
        if (elements instanceof List<@Nullable Object> list) {
            return list.remove(index);
        }
        throw EvaluationException.failed("a set has no places");
    }

    private static @Nullable Object clear(Collection<@Nullable Object> elements) {
        elements.clear();
        return null;
    }

    @Override
    public MethodList methods() {
        return METHODS;
    }
}

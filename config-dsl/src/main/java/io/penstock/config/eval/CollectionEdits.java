package io.penstock.config.eval;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Methods that change lists and sets. */
final class CollectionEdits implements MethodTable {
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
            case "removeLast" -> remove(elements, elements.size() - 1);
            case "remove" ->
                call.value(0) instanceof Integer index && elements instanceof List<?>
                        ? remove(elements, index)
                        : (Object) elements.remove(call.value(0));
            case "removeAll" ->
                elements.removeIf(e -> call.hasClosure(0)
                        ? CollectionQueries.matches(call, e)
                        : Comparison.contains(call.value(0), e));
            case "retainAll" ->
                elements.removeIf(e -> !(call.hasClosure(0)
                        ? CollectionQueries.matches(call, e)
                        : Comparison.contains(call.value(0), e)));
            case "clear" -> clear(elements);
            default -> UNKNOWN;
        };
    }

    private static Object add(Invocation call, Collection<@Nullable Object> elements) {
        return call.size() > 1 ? insert(elements, call.integer(0), call.value(1)) : insert(elements, elements.size(), call.value(0));
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
    public List<String> names() {
        return NameList.of("add addAll push pop removeLast remove removeAll retainAll clear");
    }
}

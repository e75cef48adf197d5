package io.penstock.config.eval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Methods that give parts, arrangements and copies of lists and sets. */
final class CollectionParts implements ListedTable {
    private static final MethodList METHODS = MethodList.of(
            "takeRight/1 dropRight/1 inits tails subsequences collectNested/1 reverseEach/1 step/2 asImmutable "
                    + "asUnmodifiable iterator stream parallelStream asSynchronized toArray/1 clone asCollection length "
                    + "from to");

    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof Collection<?>;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        List<?> list = Indexing.elements(call.receiver());
        return switch (call.name()) {
            case "takeRight" -> new ArrayList<>(list.subList(list.size() - within(call, list), list.size()));
            case "dropRight" -> new ArrayList<>(list.subList(0, list.size() - within(call, list)));
            case "inits" -> edges(list, true);
            case "tails" -> edges(list, false);
            case "subsequences" -> subsequences(list);
            case "collectNested" -> nested(call, call.closure(0), list);
            case "reverseEach" -> reverseEach(call, list);
            case "step" -> step(call, list);
            case "asImmutable", "asUnmodifiable" -> Collections.unmodifiableList(new ArrayList<>(list));
            case "iterator" -> list.iterator();
            case "stream", "parallelStream" ->
                throw EvaluationException.refused("'" + call.name()
                        + "' is refused: lists have collect, findAll, any, sum and the like themselves");
            case "asSynchronized", "toArray", "clone", "asCollection" -> new ArrayList<>(list);
            default -> UNKNOWN;
        };
    }

    private static int within(Invocation call, List<?> list) {
        return Math.max(0, Math.min(call.integer(0), list.size()));
    }

    private static List<Object> edges(List<?> list, boolean front) {
        Sizes.requireElements((long) list.size() * list.size() / 2);
        List<Object> parts = new ArrayList<>();
        for (int i = 0; i <= list.size(); i++) {
            parts.add(new ArrayList<>(front ? list.subList(0, list.size() - i) : list.subList(i, list.size())));
        }
        return parts;
    }

    private static List<Object> subsequences(List<?> list) {
        Sizes.requireElements(list.size() > 20 ? Long.MAX_VALUE : 1L << list.size());
        List<Object> found = new ArrayList<>();
        for (int members = 1; members < 1 << list.size(); members++) {
            List<@Nullable Object> sequence = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                if ((members >> i & 1) == 1) {
                    sequence.add(list.get(i));
                }
            }
            found.add(sequence);
        }
        return found;
    }

    private static List<@Nullable Object> nested(Invocation call, ClosureValue closure, Collection<?> elements) {
        List<@Nullable Object> results = new ArrayList<>();
        for (Object element : elements) {
            results.add(
                    element instanceof Collection<?> inner
                            ? nested(call, closure, inner)
                            : call.call(closure, element));
        }
        return results;
    }

    private static Object reverseEach(Invocation call, List<?> list) {
        for (int i = list.size() - 1; i >= 0; i--) {
            call.call(call.closure(0), list.get(i));
        }
        return call.receiver();
    }

    private static List<@Nullable Object> step(Invocation call, List<?> list) {
        int step = Math.max(1, call.integer(0));
        List<@Nullable Object> found = new ArrayList<>();
        for (int i = 0; i < list.size(); i += step) {
            found.add(list.get(i));
            if (call.hasClosure(1)) {
                call.call(call.closure(1), list.get(i));
            }
        }
        return found;
    }

    @Override
    public @Nullable Object property(Invocation read) {
        if (read.receiver() instanceof RangeValue range) {
            return switch (read.name()) {
                case "from" -> range.isEmpty() ? UNKNOWN : range.get(0);
                case "to" -> range.isEmpty() ? UNKNOWN : range.get(range.size() - 1);
                default -> UNKNOWN;
            };
        }
        Collection<?> elements = (Collection<?>) read.receiver();
        boolean length = read.name().equals("length") && elements.stream().noneMatch(Map.class::isInstance);
        return length ? (Object) elements.size() : UNKNOWN;
    }

    @Override
    public MethodList methods() {
        return METHODS;
    }
}

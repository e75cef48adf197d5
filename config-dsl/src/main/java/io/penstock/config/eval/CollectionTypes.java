package io.penstock.config.eval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The static methods of {@code Collections}, {@code Arrays}, {@code List}, {@code Set} and {@code Map}. */
final class CollectionTypes {
    private CollectionTypes() {}

    static @Nullable Object call(Invocation call, String type) {
        return switch (call.name()) {
            case "asList", "of" -> made(call, type);
            case "copyOf" -> copy(call.value(0));
            case "emptyList", "emptySet" -> new ArrayList<>();
            case "emptyMap" -> new LinkedHashMap<>();
            case "singletonList", "singleton" ->
                new ArrayList<>(call.arguments().subList(0, 1));
            case "nCopies" -> copies(call);
            case "max" -> Aggregates.extreme(shifted(call), Indexing.elements(call.value(0)), 1);
            case "min" -> Aggregates.extreme(shifted(call), Indexing.elements(call.value(0)), -1);
            case "frequency" -> frequency(call);
            case "unmodifiableList", "unmodifiableSet", "unmodifiableMap", "unmodifiableCollection" ->
                copy(call.value(0));
            case "toString" -> TextForm.of(call.value(0));
            case "reverse", "sort", "swap", "addAll" -> changed(call);
            default -> MethodTable.UNKNOWN;
        };
    }

    private static Object made(Invocation call, String type) {
        if (type.equals("Map")) {
            Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
            for (int i = 0; i + 1 < call.size(); i += 2) {
                map.put(call.value(i), call.value(i + 1));
            }
            return map;
        }
        return type.equals("Set") ? new LinkedHashSet<>(call.arguments()) : new ArrayList<>(call.arguments());
    }

    private static @Nullable Object copy(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return new LinkedHashMap<>(map);
        }
        return value instanceof Set<?> set ? new LinkedHashSet<>(set) : new ArrayList<>(Indexing.elements(value));
    }

    private static List<@Nullable Object> copies(Invocation call) {
        Sizes.requireElements(call.integer(0));
        return new ArrayList<>(Collections.nCopies(call.integer(0), call.value(1)));
    }

    /** Returns the call without its first argument, which is the collection. */
    private static Invocation shifted(Invocation call) {
        return call.with(call.arguments().subList(1, call.size()));
    }

    private static int frequency(Invocation call) {
        return (int) Indexing.elements(call.value(0)).stream()
                .filter(element -> Comparison.equal(element, call.value(1)))
                .count();
    }

    private static @Nullable Object changed(Invocation call) {
        if (!(call.value(0) instanceof Collection<?> given)) {
            throw EvaluationException.failed(call.name() + "() expects a list, found " + Types.describe(call.value(0)));
        }
        Collection<@Nullable Object> elements = Indexing.mutable(given);
        if (call.name().equals("addAll")) {
            return elements.addAll(call.arguments().subList(1, call.size()));
        }
        List<@Nullable Object> list = (List<@Nullable Object>) elements;
        switch (call.name()) {
            case "reverse" -> Collections.reverse(list);
            case "sort" -> list.sort((a, b) -> Sorting.compare(shifted(call), a, b));
            default -> Collections.swap(list, call.integer(1), call.integer(2));
        }
        return null;
    }
}

package io.penstock.config.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Methods that go through the entries of maps. */
final class MapTransforms implements ListedTable {
    private static final MethodList METHODS = MethodList.of(
            "each/1 eachWithIndex/1 collect/1 collectMany/1 collectEntries/1 findAll/1 filter/1 find/1 any/1 "
                    + "every/1 count/1 sort/1 groupBy/* countBy/1 max/1 min/1 inject/2 sum/2 toSorted/1");

    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof Map<?, ?>;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        Map<?, ?> map = new LinkedHashMap<>((Map<?, ?>) call.receiver());
        return switch (call.name()) {
            case "each" -> each(call, map);
            case "eachWithIndex" -> eachWithIndex(call, map);
            case "collect" -> mapped(call, map);
            case "collectMany" -> CollectionTransforms.flattened(mapped(call, map), 1);
            case "collectEntries" -> entries(call, map);
            case "findAll", "filter" -> filtered(call, map);
            case "find" ->
                map.entrySet().stream()
                        .filter(entry -> holds(call, entry))
                        .findFirst()
                        .map(entry -> (Object) Entries.copyOf(entry))
                        .orElse(null);
            case "any" -> map.entrySet().stream().anyMatch(entry -> holds(call, entry));
            case "every" -> map.entrySet().stream().allMatch(entry -> holds(call, entry));
            case "count" ->
                (int) map.entrySet().stream()
                        .filter(entry -> holds(call, entry))
                        .count();
            case "sort" -> sorted(call, map);
            case "groupBy" -> groups(call, map, 0);
            case "countBy" -> counts(call, map);
            case "max" -> Aggregates.extreme(call, Indexing.elements(map), 1);
            case "min" -> Aggregates.extreme(call, Indexing.elements(map), -1);
            case "inject" -> Aggregates.inject(call, Indexing.elements(map));
            case "toSorted" -> sorted(call, map);
            case "sum" -> Aggregates.sum(call, Indexing.elements(map));
            default -> UNKNOWN;
        };
    }

    static boolean holds(Invocation call, Map.Entry<?, ?> entry) {
        return Truth.of(call.callWithEntry(call.closure(0), entry));
    }

    private static Object each(Invocation call, Map<?, ?> map) {
        mapped(call, map);
        return call.receiver();
    }

    private static Object eachWithIndex(Invocation call, Map<?, ?> map) {
        int index = 0;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (call.closure(0).parameterCount() > 2) {
                call.call(call.closure(0), entry.getKey(), entry.getValue(), index++);
            } else {
                call.call(call.closure(0), Entries.copyOf(entry), index++);
            }
        }
        return call.receiver();
    }

    private static List<@Nullable Object> mapped(Invocation call, Map<?, ?> map) {
        List<@Nullable Object> results = new ArrayList<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            results.add(call.callWithEntry(call.closure(0), entry));
        }
        return results;
    }

    private static Object entries(Invocation call, Map<?, ?> map) {
        Map<@Nullable Object, @Nullable Object> result = new LinkedHashMap<>();
        mapped(call, map).forEach(entry -> putEntry(result, entry));
        return result;
    }

    /** Puts what a closure of {@code collectEntries} returned: a pair, an entry or a map. */
    static void putEntry(Map<@Nullable Object, @Nullable Object> map, @Nullable Object entry) {
        if (entry instanceof Map<?, ?> several) {
            map.putAll(several);
        } else if (entry instanceof Map.Entry<?, ?> one) {
            map.put(one.getKey(), one.getValue());
        } else if (entry instanceof List<?> pair && pair.size() == 2) {
            map.put(pair.get(0), pair.get(1));
        } else {
            throw EvaluationException.failed(
                    "collectEntries() needs a pair or a map for each element, found " + Types.describe(entry));
        }
    }

    private static Object filtered(Invocation call, Map<?, ?> map) {
        Map<@Nullable Object, @Nullable Object> found = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (holds(call, entry)) {
                found.put(entry.getKey(), entry.getValue());
            }
        }
        return found;
    }

    private static Object sorted(Invocation call, Map<?, ?> map) {
        List<Map.Entry<?, ?>> entries = new ArrayList<>(map.entrySet());
        Comparator<Map.Entry<?, ?>> order = call.size() == 0
                ? (a, b) -> Comparison.compare(a.getKey(), b.getKey())
                : (a, b) -> Sorting.compare(call, Entries.copyOf(a), Entries.copyOf(b));
        entries.sort(order);
        Map<@Nullable Object, @Nullable Object> result = new LinkedHashMap<>();
        entries.forEach(entry -> result.put(entry.getKey(), entry.getValue()));
        return result;
    }

    /** Groups by the first closure, and each group by the closures behind it. */
    private static Map<@Nullable Object, @Nullable Object> groups(Invocation call, Map<?, ?> map, int closure) {
        Map<@Nullable Object, Map<@Nullable Object, @Nullable Object>> groups = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            groups.computeIfAbsent(call.callWithEntry(call.closure(closure), entry), key -> new LinkedHashMap<>())
                    .put(entry.getKey(), entry.getValue());
        }
        boolean last = closure + 1 >= call.size();
        Map<@Nullable Object, @Nullable Object> result = new LinkedHashMap<>();
        groups.forEach((key, entries) -> result.put(key, last ? entries : groups(call, entries, closure + 1)));
        return result;
    }

    private static Object counts(Invocation call, Map<?, ?> map) {
        Map<@Nullable Object, @Nullable Object> counts = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            count(counts, call.callWithEntry(call.closure(0), entry));
        }
        return counts;
    }

    /** Counts one more of a kind. */
    static void count(Map<@Nullable Object, @Nullable Object> counts, @Nullable Object kind) {
        counts.put(kind, counts.get(kind) instanceof Integer before ? before + 1 : 1);
    }

    @Override
    public MethodList methods() {
        return METHODS;
    }
}

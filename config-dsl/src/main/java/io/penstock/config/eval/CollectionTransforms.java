package io.penstock.config.eval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Methods that make other lists, sets and maps of lists and sets. */
final class CollectionTransforms implements ListedTable {
    private static final MethodList METHODS = MethodList.of(
            "collect/1 collectMany/1 collectEntries/1 each/1 forEach/1 eachWithIndex/1 findAll/1 filter/1 "
                    + "findResults/1 split/1 groupBy/* countBy/1 sort/2 toSorted/1 unique/2 toUnique/1 flatten reverse "
                    + "toList asList toSet take/1 drop/1 takeWhile/1 dropWhile/1 tail init subList/2 withIndex/1 indexed/1 "
                    + "transpose combinations/1 collate/3 intersect/1 permutations/1");

    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof Collection<?>;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        List<?> list = Indexing.elements(call.receiver());
        return switch (call.name()) {
            case "collect" -> call.size() == 0 ? list : mapped(call, call.closure(0), list);
            case "collectMany" -> flattened(mapped(call, call.closure(0), list), 1);
            case "collectEntries" -> entries(call, list);
            case "each" -> each(call, list);
            case "forEach" -> forEach(call, list);
            case "eachWithIndex" -> eachWithIndex(call, list);
            case "findAll", "filter" -> filtered(call, list, true);
            case "findResults" -> filteredNulls(mapped(call, call.closure(0), list));
            case "split" -> partition(call, list);
            case "groupBy" -> groups(call, list, 0);
            case "countBy" -> counts(call, list);
            case "sort", "toSorted" -> sort(call, list);
            case "unique", "toUnique" -> unique(call, list);
            case "flatten" -> flattened(list, Integer.MAX_VALUE);
            case "reverse" -> reversed(list);
            case "toList", "asList" -> list;
            case "toSet" -> new LinkedHashSet<>(list);
            case "take" -> new ArrayList<>(list.subList(0, within(call, list)));
            case "drop" -> new ArrayList<>(list.subList(within(call, list), list.size()));
            case "takeWhile" -> list.subList(0, firstFailing(call, list));
            case "dropWhile" -> list.subList(firstFailing(call, list), list.size());
            case "tail" -> list.subList(Math.min(1, list.size()), list.size());
            case "init" -> list.subList(0, Math.max(0, list.size() - 1));
            case "subList" -> new ArrayList<>(list.subList(call.integer(0), call.integer(1)));
            case "withIndex", "indexed" -> Combinations.indexed(call, list);
            case "transpose" -> Combinations.transposed(list);
            case "combinations" -> arranged(call, Combinations.all(call, list));
            case "collate" -> Combinations.collated(call, list);
            case "intersect" -> intersect(list, Indexing.elements(call.value(0)));
            case "permutations" -> arranged(call, Combinations.permutations(list));
            default -> UNKNOWN;
        };
    }

    static List<@Nullable Object> mapped(Invocation call, ClosureValue closure, List<?> list) {
        List<@Nullable Object> results = new ArrayList<>(list.size());
        for (Object element : list) {
            results.add(call.call(closure, element));
        }
        return results;
    }

    private static List<@Nullable Object> filteredNulls(List<?> list) {
        List<@Nullable Object> present = new ArrayList<>(list);
        present.removeIf(Objects::isNull);
        return present;
    }

    private static Object entries(Invocation call, List<?> list) {
        Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
        for (Object element : list) {
            MapTransforms.putEntry(map, call.size() == 0 ? element : call.call(call.closure(0), element));
        }
        return map;
    }

    private static Object each(Invocation call, List<?> list) {
        mapped(call, call.closure(0), list);
        return call.receiver();
    }

    /** Returns arrangements, or what a closure makes of each. */
    private static List<?> arranged(Invocation call, List<?> arrangements) {
        return call.size() == 0 ? arrangements : mapped(call, call.closure(0), arrangements);
    }

    private static @Nullable Object forEach(Invocation call, List<?> list) {
        mapped(call, call.closure(0), list);
        return null;
    }

    private static Object eachWithIndex(Invocation call, List<?> list) {
        for (int i = 0; i < list.size(); i++) {
            call.call(call.closure(0), list.get(i), i);
        }
        return call.receiver();
    }

    private static List<@Nullable Object> filtered(Invocation call, List<?> list, boolean wanted) {
        List<@Nullable Object> found = new ArrayList<>();
        for (Object element : list) {
            if (CollectionQueries.matches(call, element) == wanted) {
                found.add(element);
            }
        }
        return found;
    }

    /** Returns two lists: the elements for which the closure holds and the others. */
    static List<Object> partition(Invocation call, List<?> list) {
        return List.of(filtered(call, list, true), filtered(call, list, false));
    }

    private static List<@Nullable Object> intersect(List<?> list, List<?> others) {
        List<@Nullable Object> common = new ArrayList<>(list);
        common.removeIf(element -> !Comparison.contains(others, element));
        return common;
    }

    /** Groups by the first closure, and each group by the closures behind it. */
    private static Map<@Nullable Object, @Nullable Object> groups(Invocation call, List<?> list, int closure) {
        Map<@Nullable Object, List<@Nullable Object>> groups = new LinkedHashMap<>();
        for (Object element : list) {
            groups.computeIfAbsent(call.call(call.closure(closure), element), key -> new ArrayList<>())
                    .add(element);
        }
        boolean last = closure + 1 >= call.size();
        Map<@Nullable Object, @Nullable Object> result = new LinkedHashMap<>();
        groups.forEach((key, elements) -> result.put(key, last ? elements : groups(call, elements, closure + 1)));
        return result;
    }

    private static Object counts(Invocation call, List<?> list) {
        Map<@Nullable Object, @Nullable Object> counts = new LinkedHashMap<>();
        for (Object element : list) {
            MapTransforms.count(counts, call.call(call.closure(0), element));
        }
        return counts;
    }

    /** Sorts in place unless that is forbidden by {@code sort(false)} or another name. */
    private static Object sort(Invocation call, List<?> list) {
        return inPlace(call, Sorting.sorted(call, list), "sort");
    }

    private static Object unique(Invocation call, List<?> list) {
        return inPlace(call, Sorting.unique(call, list), "unique");
    }

    private static Object inPlace(Invocation call, List<@Nullable Object> result, String changing) {
        boolean copy = !call.name().equals(changing) || (call.size() > 0 && Boolean.FALSE.equals(call.value(0)));
        if (copy || !(call.receiver() instanceof ArrayList<?> list)) {
            return result;
        }
        List<@Nullable Object> own = Indexing.mutableList(list);
        own.clear();
        own.addAll(result);
        return own;
    }

    static List<@Nullable Object> flattened(Collection<?> elements, int depth) {
        List<@Nullable Object> flat = new ArrayList<>();
        for (Object element : elements) {
            if (element instanceof Collection<?> inner && depth > 0) {
                flat.addAll(flattened(inner, depth - 1));
            } else {
                flat.add(element);
            }
            Sizes.requireElements(flat.size());
        }
        return flat;
    }

    private static List<@Nullable Object> reversed(List<?> list) {
        List<@Nullable Object> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }

    private static int within(Invocation call, List<?> list) {
        return Math.max(0, Math.min(call.integer(0), list.size()));
    }

    private static int firstFailing(Invocation call, List<?> list) {
        int at = 0;
        while (at < list.size() && CollectionQueries.matches(call, list.get(at))) {
            at++;
        }
        return at;
    }

    @Override
    public MethodList methods() {
        return METHODS;
    }
}

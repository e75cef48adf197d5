package io.penstock.config.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts elements together: with their index, by columns, in groups, each with each. */
final class Combinations {
    private Combinations() {}

    static Object indexed(Invocation call, List<?> list) {
        int first = call.size() > 0 ? call.integer(0) : 0;
        if (call.name().equals("indexed")) {
            Map<Object, @Nullable Object> map = new LinkedHashMap<>();
            for (int i = 0; i < list.size(); i++) {
                map.put(first + i, list.get(i));
            }
            return map;
        }
        List<Object> pairs = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            List<@Nullable Object> pair = new ArrayList<>();
            pair.add(list.get(i));
            pair.add(first + i);
            pairs.add(pair);
        }
        return pairs;
    }

    static List<Object> transposed(List<?> rows) {
        int width = rows.stream()
                .mapToInt(row -> Indexing.elements(row).size())
                .min()
                .orElse(0);
        List<Object> columns = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            List<@Nullable Object> column = new ArrayList<>();
            for (Object row : rows) {
                column.add(Indexing.elements(row).get(i));
            }
            columns.add(column);
        }
        return columns;
    }

    static List<Object> all(Invocation call, List<?> lists) {
        List<List<@Nullable Object>> combinations = new ArrayList<>();
        combinations.add(new ArrayList<>());
        for (Object list : lists) {
            List<List<@Nullable Object>> longer = new ArrayList<>();
            List<?> elements = Indexing.elements(list);
            Sizes.requireElements((long) combinations.size() * elements.size());
            for (Object element : elements) {
                for (List<@Nullable Object> begin : combinations) {
                    call.frame().budget().spend(1);
                    List<@Nullable Object> combination = new ArrayList<>(begin);
                    combination.add(element);
                    longer.add(combination);
                }
            }
            combinations = longer;
        }
        return new ArrayList<>(combinations);
    }

    static List<Object> collated(Invocation call, List<?> list) {
        int size = Math.max(1, call.integer(0));
        int step = call.size() > 1 && call.value(1) instanceof Number ? Math.max(1, call.integer(1)) : size;
        boolean keepRest = call.size() == 1 || !Boolean.FALSE.equals(call.value(call.size() - 1));
        Sizes.requireElements((long) Math.min(size, list.size()) * (list.size() / step));
        List<Object> parts = new ArrayList<>();
        for (int i = 0; i < list.size(); i += step) {
            if (keepRest || i + size <= list.size()) {
                parts.add(new ArrayList<>(list.subList(i, Math.min(list.size(), i + size))));
            }
        }
        return parts;
    }

    static List<Object> permutations(List<?> list) {
        List<List<@Nullable Object>> found = new ArrayList<>();
        found.add(new ArrayList<>());
        for (Object element : list) {
            List<List<@Nullable Object>> longer = new ArrayList<>();
            Sizes.requireElements((long) found.size() * (found.get(0).size() + 1));
            for (List<@Nullable Object> permutation : found) {
                for (int i = 0; i <= permutation.size(); i++) {
                    List<@Nullable Object> next = new ArrayList<>(permutation);
                    next.add(i, element);
                    longer.add(next);
                }
            }
            found = longer;
        }
        return new ArrayList<>(found);
    }
}

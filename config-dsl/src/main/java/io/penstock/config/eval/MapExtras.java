package io.penstock.config.eval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Methods of maps that compute entries, give parts of the map, or look for results. */
final class MapExtras implements ListedTable {
    private static final MethodList METHODS = MethodList.of(
            "withDefault/1 computeIfAbsent/2 computeIfPresent/2 compute/2 merge/3 replaceAll/1 removeAll/1 "
                    + "retainAll/1 take/1 drop/1 asImmutable asUnmodifiable findResult/1 findResults/1 forEach/1 "
                    + "reverseEach/1 intersect/1 toMapString");

    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof Map<?, ?>;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        Map<@Nullable Object, @Nullable Object> map = Indexing.mutable((Map<?, ?>) call.receiver());
        return switch (call.name()) {
            case "withDefault" -> new DefaultingMap(map, call.closure(0)::call);
            case "computeIfAbsent" -> computeIfAbsent(call, map);
            case "computeIfPresent" -> computeIfPresent(call, map);
            case "compute" ->
                computed(map, call.value(0), call.call(call.closure(1), call.value(0), map.get(call.value(0))));
            case "merge" -> merge(call, map);
            case "replaceAll" -> replaceAll(call, map);
            case "removeAll" -> map.entrySet().removeIf(entry -> MapTransforms.holds(call, entry));
            case "retainAll" -> map.entrySet().removeIf(entry -> !MapTransforms.holds(call, entry));
            case "take" -> part(map, 0, call.integer(0));
            case "drop" -> part(map, call.integer(0), map.size());
            case "asImmutable", "asUnmodifiable" -> Collections.unmodifiableMap(new LinkedHashMap<>(map));
            case "findResult" -> results(call, map).stream().findFirst().orElse(null);
            case "findResults" -> results(call, map);
            case "forEach", "reverseEach" -> forEach(call, map);
            case "intersect" -> intersect(call, map);
            case "toMapString" -> TextForm.of(map);
            default -> UNKNOWN;
        };
    }

    private static @Nullable Object computed(
            Map<@Nullable Object, @Nullable Object> map, @Nullable Object key, @Nullable Object value) {
        if (value == null) {
            map.remove(key);
        } else {
            map.put(key, value);
        }
        return value;
    }

    private static @Nullable Object computeIfAbsent(Invocation call, Map<@Nullable Object, @Nullable Object> map) {
        Object key = call.value(0);
        Object present = map.get(key);
        return present != null ? present : computed(map, key, call.call(call.closure(1), key));
    }

    private static @Nullable Object computeIfPresent(Invocation call, Map<@Nullable Object, @Nullable Object> map) {
        Object key = call.value(0);
        Object present = map.get(key);
        return present == null ? null : computed(map, key, call.call(call.closure(1), key, present));
    }

    private static @Nullable Object merge(Invocation call, Map<@Nullable Object, @Nullable Object> map) {
        Object present = map.get(call.value(0));
        Object value = present == null ? call.value(1) : call.call(call.closure(2), present, call.value(1));
        return computed(map, call.value(0), value);
    }

    private static @Nullable Object replaceAll(Invocation call, Map<@Nullable Object, @Nullable Object> map) {
        map.replaceAll((key, value) -> call.call(call.closure(0), key, value));
        return null;
    }

    private static Object part(Map<?, ?> map, int from, int to) {
        Map<@Nullable Object, @Nullable Object> part = new LinkedHashMap<>();
        int at = 0;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (at >= from && at < to) {
                part.put(entry.getKey(), entry.getValue());
            }
            at++;
        }
        return part;
    }

    private static List<Object> results(Invocation call, Map<?, ?> map) {
        List<Object> results = new ArrayList<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            Object result = call.callWithEntry(call.closure(0), entry);
            if (result != null) {
                results.add(result);
            }
        }
        return results;
    }

    private static @Nullable Object forEach(Invocation call, Map<?, ?> map) {
        List<Map.Entry<?, ?>> entries = new ArrayList<>(map.entrySet());
        if (call.name().equals("reverseEach")) {
            Collections.reverse(entries);
        }
        entries.forEach(entry -> call.callWithEntry(call.closure(0), entry));
        return call.name().equals("forEach") ? null : call.receiver();
    }

    private static Object intersect(Invocation call, Map<?, ?> map) {
        Map<@Nullable Object, @Nullable Object> common = new LinkedHashMap<>();
        if (call.value(0) instanceof Map<?, ?> other) {
            map.forEach((key, value) -> {
                if (other.containsKey(key) && Comparison.equal(value, other.get(key))) {
                    common.put(key, value);
                }
            });
        }
        return common;
    }

    @Override
    public MethodList methods() {
        return METHODS;
    }
}

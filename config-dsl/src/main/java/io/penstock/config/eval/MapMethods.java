package io.penstock.config.eval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Methods that read and change maps. */
final class MapMethods implements ListedTable {
    private static final MethodList METHODS = MethodList.of(
            "get/2 getAt/1 getOrDefault/2 containsKey/1 containsValue/1 size isEmpty keySet values entrySet put/2 "
                    + "putAt/2 putIfAbsent/2 putAll/1 remove/1 clear clone subMap/*");

    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof Map<?, ?>;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        Map<@Nullable Object, @Nullable Object> map = Indexing.mutable((Map<?, ?>) call.receiver());
        return switch (call.name()) {
            case "get" -> get(call, map);
            case "getAt" -> map.get(call.value(0));
            case "getOrDefault" -> map.getOrDefault(call.value(0), call.value(1));
            case "containsKey" -> map.containsKey(call.value(0));
            case "containsValue" -> Comparison.contains(new ArrayList<>(map.values()), call.value(0));
            case "size" -> map.size();
            case "isEmpty" -> map.isEmpty();
            case "keySet" -> new LinkedHashSet<>(map.keySet());
            case "values" -> new ArrayList<>(map.values());
            case "entrySet" -> Indexing.elements(map);
            case "put", "putAt" -> map.put(call.value(0), call.value(1));
            case "putIfAbsent" -> map.putIfAbsent(call.value(0), call.value(1));
            case "putAll" -> putAll(map, call.value(0));
            case "remove" -> map.remove(call.value(0));
            case "clear" -> clear(map);
            case "clone" -> new LinkedHashMap<>(map);
            case "subMap" -> subMap(call, map);
            default -> UNKNOWN;
        };
    }

    /** The keys are one list or the arguments themselves; those that the map lacks are left out. */
    private static Map<@Nullable Object, @Nullable Object> subMap(
            Invocation call, Map<@Nullable Object, @Nullable Object> map) {
        Collection<?> keys = call.size() == 1 && call.value(0) instanceof Collection<?> list ? list : call.arguments();
        Map<@Nullable Object, @Nullable Object> part = new LinkedHashMap<>();
        for (Object key : keys) {
            if (map.containsKey(key)) {
                part.put(key, map.get(key));
            }
        }
        return part;
    }

    /** A default that is given becomes an entry of the map. */
    private static @Nullable Object get(Invocation call, Map<@Nullable Object, @Nullable Object> map) {
        Object key = call.value(0);
        if (call.size() == 1 || map.containsKey(key)) {
            return map.get(key);
        }
        Object otherwise = call.value(1);
        try {
            map.put(key, otherwise);
            return otherwise;
        } catch (UnsupportedOperationException e) {
            // The environment and the like stay as they are.
            return otherwise;
        }
    }

    private static @Nullable Object putAll(Map<@Nullable Object, @Nullable Object> map, @Nullable Object more) {
        if (!(more instanceof Map<?, ?> entries)) {
            throw EvaluationException.failed("putAll() expects a map, found " + Types.describe(more));
        }
        map.putAll(entries);
        return null;
    }

    private static @Nullable Object clear(Map<@Nullable Object, @Nullable Object> map) {
        map.clear();
        return null;
    }

    @Override
    public MethodList methods() {
        return METHODS;
    }
}

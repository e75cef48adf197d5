package io.penstock.pipeline.script;

import io.penstock.config.eval.ClosureValue;
import io.penstock.config.eval.Invocation;
import io.penstock.config.eval.MethodTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value of {@code workflow}, and its own table: facts of the run, and what is done at its end. */
final class WorkflowInfo implements MethodTable {
    private final Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    private final Map<String, List<ClosureValue>> handlers = new HashMap<>();

    void put(String name, @Nullable Object value) {
        facts.put(name, value);
    }

    /** Returns a copy of the facts; those that are not known are null. */
    Map<String, @Nullable Object> known() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** Returns what is done at an event. */
    List<ClosureValue> handlers(String event) {
        return handlers.getOrDefault(event, List.of());
    }

    @Override
    public boolean accepts(Object receiver) {
        return receiver == this;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        if (isEvent(call.name()) && call.hasClosure(0)) {
            add(call.name(), call.closure(0));
            return null;
        }
        return UNKNOWN;
    }

    private void add(String event, ClosureValue handler) {
        handlers.computeIfAbsent(event, name -> new ArrayList<>()).add(handler);
    }

    private static boolean isEvent(String name) {
        return name.equals("onComplete") || name.equals("onError");
    }

    @Override
    public @Nullable Object property(Invocation read) {
        return facts.containsKey(read.name()) ? facts.get(read.name()) : UNKNOWN;
    }

    @Override
    public boolean assign(Object receiver, String name, @Nullable Object value) {
        if (isEvent(name) && value instanceof ClosureValue handler) {
            add(name, handler);
            return true;
        }
        return false;
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>(facts.keySet());
        names.addAll(List.of("onComplete", "onError"));
        return names;
    }

    /** Returns the text of {@code workflow} in a template. */
    @Override
    public String toString() {
        return "workflow " + facts.get("runName");
    }
}

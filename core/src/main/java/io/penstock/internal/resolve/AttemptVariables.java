package io.penstock.internal.resolve;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.directive.DirectiveValue;
import io.penstock.domain.directive.DynamicValue;
import io.penstock.domain.directive.TaskVariables;
import io.penstock.domain.selector.ResolvedDirective;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The variables of one attempt: its facts, and its directives, each evaluated when it is first asked for, so that one may be
 * written in terms of another. Used by one thread at a time.
 */
public final class AttemptVariables implements TaskVariables {
    private final Map<String, ResolvedDirective> directives;
    private final Map<String, Object> inputs;
    private final Map<String, Object> facts;
    private final Map<String, @Nullable Object> evaluated = new HashMap<>();
    private final Set<String> inProgress = new HashSet<>();

    /**
     * Creates the variables of an attempt.
     *
     * @param directives the process's directives
     * @param inputs the values of the task's inputs
     * @param facts what is known of the attempt: {@code attempt}, {@code process}, {@code index}, …
     */
    public AttemptVariables(
            Map<String, ResolvedDirective> directives, Map<String, Object> inputs, Map<String, Object> facts) {
        this.directives = directives;
        this.inputs = inputs;
        this.facts = new HashMap<>(facts);
    }

    /** Adds something that became known of the attempt. */
    public void put(String fact, Object value) {
        facts.put(fact, value);
    }

    @Override
    public Map<String, Object> inputs() {
        return inputs;
    }

    @Override
    public @Nullable Object task(String property) {
        Object fact = facts.get(property);
        return fact != null ? fact : directive(property);
    }

    private @Nullable Object directive(String name) {
        if (evaluated.containsKey(name)) {
            return evaluated.get(name);
        }
        ResolvedDirective directive = directives.get(name);
        if (directive == null) {
            return usual(name);
        }
        if (!inProgress.add(name)) {
            throw new PenstockException(
                    ErrorCode.CONFIGURATION,
                    "directive '" + name + "' asks for its own value ("
                            + directive.winner().value().origin() + ")");
        }
        try {
            Object value = typed(name, directive.winner().value());
            evaluated.put(name, value);
            return value;
        } finally {
            inProgress.remove(name);
        }
    }

    private @Nullable Object usual(String name) {
        return switch (name) {
            case "cpus" -> DirectiveTypes.limited(name, 1, this);
            case "executor" -> "local";
            default -> null;
        };
    }

    private @Nullable Object typed(String name, DirectiveValue value) {
        Object raw = evaluate(value.value());
        try {
            return raw == null ? null : DirectiveTypes.limited(name, DirectiveTypes.read(name, raw), this);
        } catch (PenstockException e) {
            throw new PenstockException(
                    e.code(), value.origin() + ": directive '" + name + "'" + ofProcess() + ": " + e.getMessage(), e);
        }
    }

    /** Returns {@code  of process P}, as far as the process is known. */
    String ofProcess() {
        Object process = facts.get("process");
        return process == null ? "" : " of process " + process;
    }

    private @Nullable Object evaluate(@Nullable Object value) {
        if (value instanceof DynamicValue dynamic) {
            return evaluate(dynamic.evaluate(this));
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, element) -> copy.put(key, evaluate(element)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(element -> copy.add(evaluate(element)));
            return copy;
        }
        return value;
    }
}

package io.penstock.pipeline.process;

import io.penstock.api.PenstockException;
import io.penstock.config.eval.ClosureValue;
import io.penstock.config.eval.EvaluationException;
import io.penstock.config.eval.Frame;
import io.penstock.config.eval.TextForm;
import io.penstock.config.syntax.Expression;
import io.penstock.config.syntax.MapEntry;
import io.penstock.domain.directive.DynamicValue;
import io.penstock.domain.directive.TaskVariables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A directive's arguments as a value; evaluated with the variables of a task where it depends on them. */
record DirectiveExpression(DirectiveStatement directive, String process, Set<String> inputs, ModuleScope module)
        implements DynamicValue {

    @Override
    public @Nullable Object evaluate(TaskVariables variables) {
        Frame frame = module.open();
        inputs.forEach(name -> frame.declare(name, variables.inputs().get(name)));
        frame.declare("task", new TaskProperties(variables));
        try {
            return present(resolved("", value(frame)));
        } catch (PenstockException e) {
            throw module.sources()
                    .explain(
                            e,
                            directive.position(),
                            "in directive '" + directive.name() + "' of process '" + process + "'");
        }
    }

    /** Returns the value of the arguments: one alone as it is, several as a list, named ones as a map. */
    @Nullable
    Object value(Frame frame) {
        List<@Nullable Object> positional = new ArrayList<>();
        for (Expression argument : directive.arguments().positional()) {
            positional.add(module.interpreter().evaluate(argument, frame));
        }
        if (directive.arguments().named().isEmpty()) {
            return positional.size() == 1 ? positional.get(0) : positional.isEmpty() ? true : positional;
        }
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        if (!positional.isEmpty()) {
            named.put(firstKey(), positional.get(0));
        }
        for (MapEntry entry : directive.arguments().named()) {
            named.put(
                    TextForm.of(module.interpreter().evaluate(entry.key(), frame)),
                    module.interpreter().evaluate(entry.value(), frame));
        }
        return named;
    }

    /**
     * Returns a value that may be null only where that has a meaning: outputs that go nowhere for want of a parameter look like lost.
     *
     * @throws EvaluationException if it has none
     */
    @Nullable
    Object present(@Nullable Object value) {
        boolean needed =
                directive.name().equals("publishDir") || directive.name().equals("storeDir");
        boolean absent =
                value == null || (value instanceof Map<?, ?> map && map.containsKey("path") && map.get("path") == null);
        if (needed && absent && !(value instanceof Map<?, ?> map && Boolean.FALSE.equals(map.get("enabled")))) {
            throw EvaluationException.failed("the path of " + directive.name() + " is null");
        }
        return value;
    }

    private String firstKey() {
        return switch (directive.name()) {
            case "publishDir" -> "path";
            case "accelerator", "disk" -> "request";
            default -> "name";
        };
    }

    /** Returns a value without closures: they are called, except those that are functions by their meaning. */
    private static @Nullable Object resolved(String key, @Nullable Object value) {
        if (value instanceof ClosureValue closure) {
            if (key.equals("saveAs")) {
                Function<Object, @Nullable Object> function = closure::call;
                return function;
            }
            return resolved("", closure.call());
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((name, element) -> copy.put(name, resolved(String.valueOf(name), element)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(element -> copy.add(resolved("", element)));
            return copy;
        }
        return value;
    }
}

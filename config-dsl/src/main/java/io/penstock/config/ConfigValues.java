package io.penstock.config;

import io.penstock.config.eval.ClosureValue;
import io.penstock.config.eval.Scope;
import io.penstock.config.load.TaskView;
import io.penstock.domain.directive.DynamicValue;
import io.penstock.domain.directive.TaskVariables;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns values of the language into those of the engine: closures become dynamic values, scopes become maps. */
final class ConfigValues {
    private ConfigValues() {}

    static @Nullable Object convert(@Nullable Object value) {
        if (value instanceof ClosureValue closure) {
            return new DynamicClosure(closure, takesArguments(closure));
        }
        if (value instanceof Map<?, ?> map) {
            return convertMap(map);
        }
        if (value instanceof Collection<?> elements) {
            List<@Nullable Object> list = new ArrayList<>(elements.size());
            elements.forEach(element -> list.add(convert(element)));
            return list;
        }
        return value;
    }

    private static Map<Object, @Nullable Object> convertMap(Map<?, ?> map) {
        Map<Object, @Nullable Object> converted = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            boolean renames = "saveAs".equals(key) && value instanceof ClosureValue;
            converted.put(key, renames ? new DynamicClosure((ClosureValue) value, true) : convert(value));
        });
        return converted;
    }

    private static boolean takesArguments(ClosureValue closure) {
        return closure.literal()
                .map(literal -> literal.parameters())
                .map(parameters -> !parameters.isEmpty())
                .orElse(false);
    }

    /**
     * A closure as a value that depends on the task.
     *
     * @param isFunction whether the value is the closure itself as a {@link Function}, as for {@code saveAs}
     */
    private record DynamicClosure(ClosureValue closure, boolean isFunction) implements DynamicValue {
        @Override
        public @Nullable Object evaluate(TaskVariables variables) {
            ClosureValue bound = closure.withDelegate(
                    Scope.of(Map.of("task", new TaskView(variables))).over(Scope.of(variables.inputs())));
            if (!isFunction) {
                return convert(bound.call());
            }
            Function<@Nullable Object, @Nullable Object> function = argument -> convert(bound.call(argument));
            return function;
        }

        @Override
        public String toString() {
            return closure.toString();
        }
    }
}

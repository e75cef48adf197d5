package io.penstock.pipeline.process;

import io.penstock.domain.directive.DirectiveValue;
import io.penstock.domain.directive.DynamicValue;
import io.penstock.domain.directive.TaskVariables;
import io.penstock.domain.process.ProcessDefinition;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The variables of a task as far as its process itself knows them. */
record OwnDirectives(ProcessDefinition definition, Map<String, Object> inputs) implements TaskVariables {
    @Override
    public @Nullable Object task(String property) {
        DirectiveValue directive = definition.directives().get(property);
        if (directive == null) {
            return property.equals("process") ? definition.name().qualified() : null;
        }
        return evaluated(directive.value());
    }

    private @Nullable Object evaluated(@Nullable Object value) {
        if (value instanceof DynamicValue dynamic) {
            return dynamic.evaluate(this);
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, element) -> copy.put(key, evaluated(element)));
            return copy;
        }
        return value;
    }
}

package io.penstock.pipeline.process;

import io.penstock.domain.directive.DirectiveValue;
import io.penstock.domain.directive.DynamicValue;
import io.penstock.domain.directive.TaskVariables;
import io.penstock.domain.process.ProcessDefinition;
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
        return directive.value() instanceof DynamicValue dynamic ? dynamic.evaluate(this) : directive.value();
    }
}

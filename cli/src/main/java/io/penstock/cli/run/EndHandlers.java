package io.penstock.cli.run;

import io.penstock.config.Configuration;
import io.penstock.domain.directive.DirectiveValue;
import io.penstock.domain.directive.DynamicValue;
import io.penstock.domain.directive.TaskVariables;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What a configuration wants done at the end of a run: {@code workflow.onComplete = { … }}. */
final class EndHandlers {
    private EndHandlers() {}

    static Map<String, Consumer<Map<String, Object>>> of(Configuration configuration) {
        Map<String, Consumer<Map<String, Object>>> handlers = new LinkedHashMap<>();
        for (String event : List.of("onComplete", "onError")) {
            Optional<Object> value = configuration.setting("workflow." + event).map(DirectiveValue::value);
            if (value.isPresent() && value.get() instanceof DynamicValue closure) {
                handlers.put(event, facts -> {
                    Object ignored = closure.evaluate(TaskVariables.ofNoTask(facts));
                });
            }
        }
        return handlers;
    }
}

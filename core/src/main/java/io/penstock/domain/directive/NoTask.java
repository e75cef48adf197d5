package io.penstock.domain.directive;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an expression sees that is evaluated for a run and not for a task. */
record NoTask(Map<String, Object> inputs) implements TaskVariables {
    /** Copies the map, whose values may be null. */
    NoTask {
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    }

    @Override
    public @Nullable Object task(String property) {
        return null;
    }
}

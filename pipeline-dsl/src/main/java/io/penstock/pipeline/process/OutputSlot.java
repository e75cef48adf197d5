package io.penstock.pipeline.process;

import io.penstock.config.syntax.Expression;
import io.penstock.domain.origin.SourcePosition;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One value that a task gives out.
 *
 * @param argument what the declaration names: a value, a pattern, a variable, a command; null for {@code stdout}
 * @param options its options by name
 */
record OutputSlot(
        OutputKind kind, @Nullable Expression argument, Map<String, Expression> options, SourcePosition position) {
    OutputSlot {
        options = Map.copyOf(options);
    }
}

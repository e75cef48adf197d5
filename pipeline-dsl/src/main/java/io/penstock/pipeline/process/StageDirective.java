package io.penstock.pipeline.process;

import io.penstock.config.syntax.Expression;
import io.penstock.domain.origin.SourcePosition;
import java.util.List;

/**
 * A statement of a process's section {@code stage:}.
 *
 * @param name {@code stageAs}, {@code env} or {@code stdin}
 */
record StageDirective(String name, List<Expression> arguments, SourcePosition position) {
    StageDirective {
        arguments = List.copyOf(arguments);
    }
}

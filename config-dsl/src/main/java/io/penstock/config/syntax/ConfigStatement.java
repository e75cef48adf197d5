package io.penstock.config.syntax;

import io.penstock.domain.origin.SourcePosition;
import java.util.List;

/** The statements that only configuration files have. */
public sealed interface ConfigStatement extends Statement {
    /** {@code a.b.c = value}. */
    record Setting(SourcePosition position, List<String> path, Expression value) implements ConfigStatement {}

    /** {@code name { … }}. */
    record Scope(SourcePosition position, String name, List<Statement> body) implements ConfigStatement {}

    /** {@code withLabel: target { … }} or {@code withName: 'A|B' { … }}; {@code kind} is what stands before the colon. */
    record Selector(SourcePosition position, String kind, String target, List<Statement> body)
            implements ConfigStatement {
        /** Returns the selector as it is written, {@code withName:'A|B'} as {@code withName:A|B}. */
        public String key() {
            return kind + ":" + target;
        }
    }

    /** {@code includeConfig source}. */
    record Include(SourcePosition position, Expression source) implements ConfigStatement {}

    /** {@code id 'plugin@1.0'}: a name with values behind it and no {@code =}. */
    record Command(SourcePosition position, String name, List<Expression> arguments) implements ConfigStatement {}
}

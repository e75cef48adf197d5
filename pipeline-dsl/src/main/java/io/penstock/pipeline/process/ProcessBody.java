package io.penstock.pipeline.process;

import io.penstock.config.syntax.Statement;
import io.penstock.domain.origin.SourcePosition;
import java.util.List;

/**
 * What a task does.
 *
 * @param kind how the statements' value is to be taken
 * @param statements the statements
 * @param placeholders what stands in the placeholders of its value
 */
record ProcessBody(Kind kind, List<Statement> statements, Placeholders.Parsed placeholders) {
    /** How a body's value is taken. */
    enum Kind {
        /** The value is a shell script. */
        SCRIPT,
        /** The value is a shell script with placeholders {@code !{…}}. */
        SHELL,
        /** The statements are the work itself. */
        EXEC
    }

    ProcessBody(Kind kind, List<Statement> statements, SourcePosition position) {
        this(kind, statements, new Placeholders.Parsed(position));
    }

    ProcessBody {
        statements = List.copyOf(statements);
    }
}

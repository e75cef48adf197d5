package io.penstock.pipeline.process;

import io.penstock.config.syntax.Statement;
import java.util.List;

/**
 * What a task does.
 *
 * @param kind how the statements' value is to be taken
 * @param statements the statements
 */
record ProcessBody(Kind kind, List<Statement> statements) {
    /** How a body's value is taken. */
    enum Kind {
        /** The value is a shell script. */
        SCRIPT,
        /** The value is a shell script with placeholders {@code !{…}}. */
        SHELL,
        /** The statements are the work itself. */
        EXEC
    }

    ProcessBody {
        statements = List.copyOf(statements);
    }

    /** Returns a text that is the same for the same statements, in every run. */
    String identity() {
        return kind == Kind.EXEC ? statements.toString().replaceAll("SourceText@[0-9a-f]+", "") : "";
    }
}

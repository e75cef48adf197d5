package io.penstock.config.eval;

import io.penstock.config.syntax.Statement;

/** Executes the statements that only one kind of file has, such as the settings of a configuration. */
@FunctionalInterface
public interface StatementHandler {
    /** Executes a statement that is no plain one. */
    void execute(Statement statement, Frame frame);

    /** Returns a handler that refuses: for files that have plain statements only. */
    static StatementHandler refusing() {
        return (statement, frame) -> {
            throw EvaluationException.failed("this statement is not allowed here");
        };
    }
}

package io.penstock.config.eval;

import io.penstock.api.PenstockException;
import io.penstock.config.syntax.PlainStatement;
import io.penstock.config.syntax.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Executes {@code try} with its {@code catch} and {@code finally}; what no file may catch ends it at once. */
final class TryExecutor {
    private final StatementExecutor statements;

    TryExecutor(StatementExecutor statements) {
        this.statements = statements;
    }

    @Nullable
    Object execute(PlainStatement.Try statement, Frame frame) {
        Object result;
        try {
            result = caught(statement, frame);
        } catch (PenstockException e) {
            if (Failures.isCatchable(e) && runFinally(statement, frame) instanceof Completion completion) {
                return completion;
            }
            throw e;
        }
        Object last = runFinally(statement, frame);
        return last instanceof Completion ? last : result;
    }

    private @Nullable Object caught(PlainStatement.Try statement, Frame frame) {
        try {
            return statements.execute(statement.body(), frame);
        } catch (PenstockException e) {
            Statement.Catch handler = handler(statement.catches(), e);
            if (handler == null) {
                throw e;
            }
            return handle(handler, e, frame);
        }
    }

    private static Statement.@Nullable Catch handler(List<Statement.Catch> handlers, PenstockException failure) {
        if (!Failures.isCatchable(failure)) {
            return null;
        }
        ErrorValue error = Failures.value(failure);
        return handlers.stream()
                .filter(handler -> handler.types().stream().anyMatch(error::isA))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Object handle(Statement.Catch handler, PenstockException failure, Frame frame) {
        Frame inner = frame.block();
        inner.declare(handler.variable(), Failures.value(failure));
        return statements.run(handler.body(), inner);
    }

    private @Nullable Object runFinally(PlainStatement.Try statement, Frame frame) {
        Statement body = statement.finallyBody();
        return body == null ? null : statements.execute(body, frame);
    }
}

package io.penstock.config.syntax;

import org.jspecify.annotations.Nullable;

/**
 * Does something for each kind of plain statement.
 *
 * @param <C> what is handed through
 * @param <R> the result
 */
public interface StatementVisitor<C, R> {
    @Nullable
    R expression(PlainStatement.ExpressionStatement statement, C context);

    @Nullable
    R declaration(PlainStatement.Declaration statement, C context);

    @Nullable
    R multiAssignment(PlainStatement.MultiAssignment statement, C context);

    @Nullable
    R block(PlainStatement.Block statement, C context);

    @Nullable
    R ifElse(PlainStatement.If statement, C context);

    @Nullable
    R forIn(PlainStatement.ForIn statement, C context);

    @Nullable
    R forLoop(PlainStatement.ForLoop statement, C context);

    @Nullable
    R whileLoop(PlainStatement.While statement, C context);

    @Nullable
    R switchCase(PlainStatement.Switch statement, C context);

    @Nullable
    R tryCatch(PlainStatement.Try statement, C context);

    @Nullable
    R throwValue(PlainStatement.Throw statement, C context);

    @Nullable
    R returnValue(PlainStatement.Return statement, C context);

    @Nullable
    R leave(PlainStatement.Leave statement, C context);

    @Nullable
    R assertion(PlainStatement.Assert statement, C context);

    @Nullable
    R function(PlainStatement.Function statement, C context);

    @Nullable
    R importType(PlainStatement.Import statement, C context);
}

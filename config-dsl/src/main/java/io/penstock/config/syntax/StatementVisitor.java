package io.penstock.config.syntax;

/**
 * Does something for each kind of plain statement.
 *
 * @param <C> what is handed through
 * @param <R> the result
 */
public interface StatementVisitor<C, R> {
    R expression(PlainStatement.ExpressionStatement statement, C context);

    R declaration(PlainStatement.Declaration statement, C context);

    R multiAssignment(PlainStatement.MultiAssignment statement, C context);

    R block(PlainStatement.Block statement, C context);

    R ifElse(PlainStatement.If statement, C context);

    R forIn(PlainStatement.ForIn statement, C context);

    R forLoop(PlainStatement.ForLoop statement, C context);

    R whileLoop(PlainStatement.While statement, C context);

    R switchCase(PlainStatement.Switch statement, C context);

    R tryCatch(PlainStatement.Try statement, C context);

    R throwValue(PlainStatement.Throw statement, C context);

    R returnValue(PlainStatement.Return statement, C context);

    R leave(PlainStatement.Leave statement, C context);

    R assertion(PlainStatement.Assert statement, C context);

    R function(PlainStatement.Function statement, C context);

    R importType(PlainStatement.Import statement, C context);
}

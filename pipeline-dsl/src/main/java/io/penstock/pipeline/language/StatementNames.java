package io.penstock.pipeline.language;

import io.penstock.config.syntax.Expression;
import io.penstock.config.syntax.PlainStatement;
import io.penstock.config.syntax.Statement;
import io.penstock.config.syntax.StatementVisitor;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Finds the names that statements use. */
final class StatementNames implements StatementVisitor<FoundNames, Boolean> {
    private static final StatementNames FINDER = new StatementNames();

    private StatementNames() {}

    static void visit(@Nullable Statement statement, FoundNames found) {
        if (statement instanceof PlainStatement plain) {
            plain.accept(FINDER, found);
        }
    }

    private static boolean expression(@Nullable Expression expression, FoundNames found) {
        return NameFinder.finder().visit(found, expression);
    }

    private static boolean all(Collection<? extends Statement> statements, FoundNames found) {
        statements.forEach(statement -> visit(statement, found));
        return true;
    }

    @Override
    public Boolean expression(PlainStatement.ExpressionStatement statement, FoundNames found) {
        return expression(statement.expression(), found);
    }

    @Override
    public Boolean declaration(PlainStatement.Declaration statement, FoundNames found) {
        statement.variables().forEach(variable -> {
            found.made(variable.name());
            expression(variable.initial(), found);
        });
        return true;
    }

    @Override
    public Boolean multiAssignment(PlainStatement.MultiAssignment statement, FoundNames found) {
        statement.names().forEach(found::made);
        return expression(statement.value(), found);
    }

    @Override
    public Boolean block(PlainStatement.Block block, FoundNames found) {
        return all(block.statements(), found);
    }

    @Override
    public Boolean ifElse(PlainStatement.If statement, FoundNames found) {
        visit(statement.whenTrue(), found);
        visit(statement.whenFalse(), found);
        return expression(statement.condition(), found);
    }

    @Override
    public Boolean forIn(PlainStatement.ForIn loop, FoundNames found) {
        found.made(loop.variable());
        visit(loop.body(), found);
        return expression(loop.values(), found);
    }

    @Override
    public Boolean forLoop(PlainStatement.ForLoop loop, FoundNames found) {
        visit(loop.first(), found);
        visit(loop.body(), found);
        expression(loop.condition(), found);
        return expression(loop.step(), found);
    }

    @Override
    public Boolean whileLoop(PlainStatement.While loop, FoundNames found) {
        visit(loop.body(), found);
        return expression(loop.condition(), found);
    }

    @Override
    public Boolean switchCase(PlainStatement.Switch statement, FoundNames found) {
        statement.cases().forEach(one -> {
            expression(one.match(), found);
            all(one.body(), found);
        });
        return expression(statement.subject(), found);
    }

    @Override
    public Boolean tryCatch(PlainStatement.Try statement, FoundNames found) {
        visit(statement.body(), found);
        statement.catches().forEach(one -> {
            found.made(one.variable());
            all(one.body(), found);
        });
        visit(statement.finallyBody(), found);
        return true;
    }

    @Override
    public Boolean throwValue(PlainStatement.Throw statement, FoundNames found) {
        return expression(statement.value(), found);
    }

    @Override
    public Boolean returnValue(PlainStatement.Return statement, FoundNames found) {
        return expression(statement.value(), found);
    }

    @Override
    public Boolean leave(PlainStatement.Leave statement, FoundNames found) {
        return true;
    }

    @Override
    public Boolean assertion(PlainStatement.Assert statement, FoundNames found) {
        expression(statement.condition(), found);
        return expression(statement.message(), found);
    }

    @Override
    public Boolean function(PlainStatement.Function statement, FoundNames found) {
        found.made(statement.name());
        statement.parameters().forEach(parameter -> NameFinder.finder().parameter(parameter, found));
        return all(statement.body(), found);
    }

    @Override
    public Boolean importType(PlainStatement.Import statement, FoundNames found) {
        return true;
    }
}

package io.penstock.pipeline.language;

import io.penstock.config.syntax.Expression;
import io.penstock.config.syntax.PlainStatement;
import io.penstock.config.syntax.Statement;
import io.penstock.config.syntax.StatementVisitor;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the names that statements use. */
final class StatementNames implements StatementVisitor<Set<String>, Boolean> {
    private static final StatementNames FINDER = new StatementNames();

    private StatementNames() {}

    static void visit(@Nullable Statement statement, Set<String> names) {
        if (statement instanceof PlainStatement plain) {
            plain.accept(FINDER, names);
        }
    }

    private static boolean expression(@Nullable Expression expression, Set<String> names) {
        return NameFinder.finder().visit(names, expression);
    }

    private static boolean all(Collection<? extends Statement> statements, Set<String> names) {
        statements.forEach(statement -> visit(statement, names));
        return true;
    }

    @Override
    public Boolean expression(PlainStatement.ExpressionStatement statement, Set<String> names) {
        return expression(statement.expression(), names);
    }

    @Override
    public Boolean declaration(PlainStatement.Declaration statement, Set<String> names) {
        statement.variables().forEach(variable -> expression(variable.initial(), names));
        return true;
    }

    @Override
    public Boolean multiAssignment(PlainStatement.MultiAssignment statement, Set<String> names) {
        return expression(statement.value(), names);
    }

    @Override
    public Boolean block(PlainStatement.Block block, Set<String> names) {
        return all(block.statements(), names);
    }

    @Override
    public Boolean ifElse(PlainStatement.If statement, Set<String> names) {
        visit(statement.whenTrue(), names);
        visit(statement.whenFalse(), names);
        return expression(statement.condition(), names);
    }

    @Override
    public Boolean forIn(PlainStatement.ForIn loop, Set<String> names) {
        visit(loop.body(), names);
        return expression(loop.values(), names);
    }

    @Override
    public Boolean forLoop(PlainStatement.ForLoop loop, Set<String> names) {
        visit(loop.first(), names);
        visit(loop.body(), names);
        expression(loop.condition(), names);
        return expression(loop.step(), names);
    }

    @Override
    public Boolean whileLoop(PlainStatement.While loop, Set<String> names) {
        visit(loop.body(), names);
        return expression(loop.condition(), names);
    }

    @Override
    public Boolean switchCase(PlainStatement.Switch statement, Set<String> names) {
        statement.cases().forEach(one -> {
            expression(one.match(), names);
            all(one.body(), names);
        });
        return expression(statement.subject(), names);
    }

    @Override
    public Boolean tryCatch(PlainStatement.Try statement, Set<String> names) {
        visit(statement.body(), names);
        statement.catches().forEach(one -> all(one.body(), names));
        visit(statement.finallyBody(), names);
        return true;
    }

    @Override
    public Boolean throwValue(PlainStatement.Throw statement, Set<String> names) {
        return expression(statement.value(), names);
    }

    @Override
    public Boolean returnValue(PlainStatement.Return statement, Set<String> names) {
        return expression(statement.value(), names);
    }

    @Override
    public Boolean leave(PlainStatement.Leave statement, Set<String> names) {
        return true;
    }

    @Override
    public Boolean assertion(PlainStatement.Assert statement, Set<String> names) {
        expression(statement.condition(), names);
        return expression(statement.message(), names);
    }

    @Override
    public Boolean function(PlainStatement.Function statement, Set<String> names) {
        return all(statement.body(), names);
    }

    @Override
    public Boolean importType(PlainStatement.Import statement, Set<String> names) {
        return true;
    }
}

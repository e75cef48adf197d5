package io.penstock.pipeline.language;

import io.penstock.config.syntax.Expression;
import io.penstock.config.syntax.PlainStatement;
import io.penstock.config.syntax.Statement;
import io.penstock.config.syntax.StatementVisitor;
import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds the names that statements use. */
final class StatementNames implements StatementVisitor<Consumer<Expression>, Boolean> {
    private static final StatementNames FINDER = new StatementNames();

    private StatementNames() {}

    static void visit(@Nullable Statement statement, Consumer<Expression> found) {
        if (statement instanceof PlainStatement plain) {
            plain.accept(FINDER, found);
        }
    }

    private static boolean expression(@Nullable Expression expression, Consumer<Expression> found) {
        return NameFinder.finder().visit(found, expression);
    }

    private static boolean all(Collection<? extends Statement> statements, Consumer<Expression> found) {
        statements.forEach(statement -> visit(statement, found));
        return true;
    }

    @Override
    public Boolean expression(PlainStatement.ExpressionStatement statement, Consumer<Expression> found) {
        return expression(statement.expression(), found);
    }

    @Override
    public Boolean declaration(PlainStatement.Declaration statement, Consumer<Expression> found) {
        statement.variables().forEach(variable -> expression(variable.initial(), found));
        return true;
    }

    @Override
    public Boolean multiAssignment(PlainStatement.MultiAssignment statement, Consumer<Expression> found) {
        return expression(statement.value(), found);
    }

    @Override
    public Boolean block(PlainStatement.Block block, Consumer<Expression> found) {
        return all(block.statements(), found);
    }

    @Override
    public Boolean ifElse(PlainStatement.If statement, Consumer<Expression> found) {
        visit(statement.whenTrue(), found);
        visit(statement.whenFalse(), found);
        return expression(statement.condition(), found);
    }

    @Override
    public Boolean forIn(PlainStatement.ForIn loop, Consumer<Expression> found) {
        visit(loop.body(), found);
        return expression(loop.values(), found);
    }

    @Override
    public Boolean forLoop(PlainStatement.ForLoop loop, Consumer<Expression> found) {
        visit(loop.first(), found);
        visit(loop.body(), found);
        expression(loop.condition(), found);
        return expression(loop.step(), found);
    }

    @Override
    public Boolean whileLoop(PlainStatement.While loop, Consumer<Expression> found) {
        visit(loop.body(), found);
        return expression(loop.condition(), found);
    }

    @Override
    public Boolean switchCase(PlainStatement.Switch statement, Consumer<Expression> found) {
        statement.cases().forEach(one -> {
            expression(one.match(), found);
            all(one.body(), found);
        });
        return expression(statement.subject(), found);
    }

    @Override
    public Boolean tryCatch(PlainStatement.Try statement, Consumer<Expression> found) {
        visit(statement.body(), found);
        statement.catches().forEach(one -> all(one.body(), found));
        visit(statement.finallyBody(), found);
        return true;
    }

    @Override
    public Boolean throwValue(PlainStatement.Throw statement, Consumer<Expression> found) {
        return expression(statement.value(), found);
    }

    @Override
    public Boolean returnValue(PlainStatement.Return statement, Consumer<Expression> found) {
        return expression(statement.value(), found);
    }

    @Override
    public Boolean leave(PlainStatement.Leave statement, Consumer<Expression> found) {
        return true;
    }

    @Override
    public Boolean assertion(PlainStatement.Assert statement, Consumer<Expression> found) {
        expression(statement.condition(), found);
        return expression(statement.message(), found);
    }

    @Override
    public Boolean function(PlainStatement.Function statement, Consumer<Expression> found) {
        return all(statement.body(), found);
    }

    @Override
    public Boolean importType(PlainStatement.Import statement, Consumer<Expression> found) {
        return true;
    }
}

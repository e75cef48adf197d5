package io.penstock.config.eval;

import io.penstock.config.syntax.Expression;
import io.penstock.config.syntax.PlainStatement;
import io.penstock.config.syntax.Statement;
import org.jspecify.annotations.Nullable;

/** Executes loops; each round costs a step, so that an empty endless loop ends, too. */
final class LoopExecutor {
    private final ExpressionEvaluator expressions;
    private final StatementExecutor statements;

    LoopExecutor(ExpressionEvaluator expressions, StatementExecutor statements) {
        this.expressions = expressions;
        this.statements = statements;
    }

    @Nullable
    Object forIn(PlainStatement.ForIn loop, Frame frame) {
        for (Object value : Indexing.elements(expressions.evaluate(loop.values(), frame))) {
            Frame round = frame.block();
            round.declare(loop.variable(), value);
            Object result = round(loop.body(), round);
            if (ends(result, loop.label())) {
                return left(result, loop.label());
            }
        }
        return null;
    }

    @Nullable
    Object whileLoop(PlainStatement.While loop, Frame frame) {
        boolean enter = loop.bodyFirst();
        while (enter || expressions.isTrue(loop.condition(), frame)) {
            enter = false;
            Object result = round(loop.body(), frame.block());
            if (ends(result, loop.label())) {
                return left(result, loop.label());
            }
        }
        return null;
    }

    @Nullable
    Object forLoop(PlainStatement.ForLoop loop, Frame frame) {
        Frame outer = frame.block();
        Statement first = loop.first();
        if (first != null) {
            statements.execute(first, outer);
        }
        Expression condition = loop.condition();
        Expression step = loop.step();
        while (condition == null || expressions.isTrue(condition, outer)) {
            Object result = round(loop.body(), outer.block());
            if (ends(result, loop.label())) {
                return left(result, loop.label());
            }
            if (step != null) {
                expressions.evaluate(step, outer);
            }
        }
        return null;
    }

    private @Nullable Object round(Statement body, Frame frame) {
        frame.budget().spend(1);
        return statements.execute(body, frame);
    }

    private static boolean ends(@Nullable Object result, String label) {
        return result instanceof Completion completion && !completion.isFor(Completion.Kind.CONTINUE, label);
    }

    /** Returns what a loop that has ended hands on: nothing, unless it was an outer one that was to be left. */
    private static @Nullable Object left(@Nullable Object result, String label) {
        return result instanceof Completion completion && completion.isFor(Completion.Kind.BREAK, label)
                ? null
                : result;
    }
}

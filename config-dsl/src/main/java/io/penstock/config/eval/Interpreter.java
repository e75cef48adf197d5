package io.penstock.config.eval;

import io.penstock.config.syntax.Expression;
import io.penstock.config.syntax.PlainStatement;
import io.penstock.config.syntax.Statement;
import io.penstock.domain.origin.SourcePosition;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Evaluates expressions and executes statements of one dialect. Thread-safe; each thread uses frames of its own. */
public final class Interpreter {
    private final Dialect dialect;
    private final ExpressionEvaluator expressions;
    private final StatementExecutor statements;

    /** Creates an evaluator for a dialect. */
    public Interpreter(Dialect dialect) {
        this.dialect = dialect;
        this.expressions = new ExpressionEvaluator(this);
        this.statements = new StatementExecutor(this, expressions);
    }

    /** Returns a frame without variables over the globals of a file. */
    public Frame frame(Scope globals) {
        return Frame.root(globals, newBudget());
    }

    /**
     * Evaluates an expression.
     *
     * @throws EvaluationException if it has no value; the message starts with {@code file:line:column}
     */
    public @Nullable Object evaluate(Expression expression, Frame frame) {
        frame.budget().begin();
        return guarded(() -> expressions.evaluate(expression, frame));
    }

    /**
     * Executes statements and returns the value of the last one, or of the {@code return} that ended them.
     *
     * @throws EvaluationException if one fails; the message starts with {@code file:line:column}
     */
    public @Nullable Object run(List<Statement> body, Frame frame) {
        frame.budget().begin();
        return guarded(() -> Completion.valueOf(statements.run(body, frame)));
    }

    /** Executes statements and tells whether a {@code return} among them ended the body that they stand in. */
    public boolean returns(List<Statement> body, Frame frame) {
        frame.budget().begin();
        return Boolean.TRUE.equals(guarded(() ->
                statements.run(body, frame) instanceof Completion ended && ended.kind() == Completion.Kind.RETURN));
    }

    /** Executes statements as a part of an evaluation that is under way, whose limits go on to count. */
    public void proceed(List<Statement> body, Frame frame) {
        statements.run(body, frame);
    }

    /** Evaluates an expression as a part of an evaluation that is under way, whose limits go on to count. */
    public @Nullable Object proceed(Expression expression, Frame frame) {
        return expressions.evaluate(expression, frame);
    }

    /** Tells whether a value is a case of a criterion: matches a pattern or closure, is of a type, in a collection, or equal. */
    public boolean isCase(@Nullable Object criterion, @Nullable Object value) {
        return Boolean.TRUE.equals(guarded(() -> expressions.isCase(criterion, value, newBudget())));
    }

    /** Declares the functions among the statements, so that calls before their definition find them. */
    public void declareFunctions(List<Statement> body, Frame frame) {
        for (Statement statement : body) {
            if (statement instanceof PlainStatement.Function function) {
                statements.function(function, frame);
            }
        }
    }

    /** Runs an evaluation and turns an overflow of the stack, which the limits do not foresee, into an error. */
    static <T> @Nullable T guarded(Supplier<@Nullable T> evaluation) {
        try {
            return evaluation.get();
        } catch (StackOverflowError e) {
            throw EvaluationException.limit("the evaluation is nested too deep; does a value contain itself?");
        }
    }

    /** Returns a closure that does something of the program's own with its arguments; named ones come first, as a map. */
    public ClosureValue function(SourcePosition position, Function<List<@Nullable Object>, @Nullable Object> action) {
        return new ClosureValue(position, new NativeBody(this, 1, (budget, arguments) -> action.apply(arguments)));
    }

    Dialect dialect() {
        return dialect;
    }

    Budget newBudget() {
        return new Budget(dialect.stepLimit());
    }

    ExpressionEvaluator expressions() {
        return expressions;
    }

    StatementExecutor statements() {
        return statements;
    }
}

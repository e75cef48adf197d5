package io.penstock.config.eval;

import io.penstock.config.syntax.Expression;
import io.penstock.domain.origin.SourcePosition;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A closure with what it captured, or something else that can be called like one. Several threads may call it at once, as tasks do
 * that are rendered together: each call has variables of its own. What the closure captured is theirs together, without a lock.
 */
public final class ClosureValue {
    private final SourcePosition position;
    private final ClosureBody own;
    private volatile ClosureBody body;

    ClosureValue(SourcePosition position, ClosureBody body) {
        this.position = position;
        this.own = body;
        this.body = body;
    }

    /**
     * Calls the closure.
     *
     * @throws EvaluationException if it fails; the message names file and line
     */
    public @Nullable Object call(@Nullable Object... arguments) {
        List<@Nullable Object> values = Arrays.asList(arguments);
        return Interpreter.guarded(() -> body.call(body.newBudget(), values));
    }

    @Nullable
    Object call(Budget budget, List<@Nullable Object> arguments) {
        budget.spend(1);
        return body.call(budget, arguments);
    }

    Budget newBudget() {
        return body.newBudget();
    }

    /** Returns this closure with names that it sees besides what it captured; they hide the globals, not its variables. */
    public ClosureValue withDelegate(Scope delegate) {
        return new ClosureValue(position, body.withDelegate(delegate));
    }

    /** Makes this closure see those names, besides what it captured and instead of those of an earlier delegate. */
    void delegateTo(Scope delegate) {
        body = own.withDelegate(delegate);
    }

    ClosureValue copy() {
        return new ClosureValue(position, own);
    }

    /** Returns a frame in which the parameters have these values, to evaluate parts of the body one by one. */
    public Frame open(@Nullable Object... arguments) {
        return body.open(body.newBudget(), Arrays.asList(arguments));
    }

    /** Returns how many parameters it takes; 1 where only {@code it} is there. */
    public int parameterCount() {
        return body.parameterCount();
    }

    /** Returns where it is written. */
    public SourcePosition position() {
        return position;
    }

    /** Returns the closure as it is written; empty for a method pointer and the like. */
    public Optional<Expression.Closure> literal() {
        return body.literal();
    }

    /** Returns the text of the closure, or its position where it has none. */
    @Override
    public String toString() {
        return literal().map(closure -> closure.span().text()).orElseGet(() -> "closure at " + position);
    }
}

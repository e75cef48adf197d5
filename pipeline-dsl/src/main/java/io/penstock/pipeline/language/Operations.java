package io.penstock.pipeline.language;

import io.penstock.config.eval.Frame;
import io.penstock.config.eval.Interpreter;
import io.penstock.config.eval.Scope;
import io.penstock.config.syntax.Expression;
import io.penstock.config.syntax.Operator;
import io.penstock.domain.origin.SourcePosition;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The language's own operations on values, for those who work in Java. Used by one thread at a time. */
public final class Operations {
    private static final SourcePosition HERE = SourcePosition.named("program");

    private final Interpreter interpreter;
    private final Frame frame;

    /** Creates operations of an evaluator. */
    public Operations(Interpreter interpreter) {
        this.interpreter = interpreter;
        this.frame = interpreter.frame(Scope.of(Map.of()));
    }

    static Operations of(OperatorCall call) {
        return new Operations(call.interpreter());
    }

    /** Returns an operation's result. */
    public @Nullable Object apply(Operator operator, @Nullable Object left, @Nullable Object right) {
        return interpreter.evaluate(new Expression.Binary(HERE, operator, constant(left), constant(right)), frame);
    }

    /** Assigns a variable at a place of a script, by the language's rules. */
    public void assign(String name, @Nullable Object value, Frame place) {
        Expression.Variable target = new Expression.Variable(HERE, name);
        interpreter.evaluate(new Expression.Assignment(HERE, target, null, false, constant(value)), place);
    }

    /** Returns the value of a name at a place of a script. */
    public @Nullable Object variable(String name, Frame place) {
        return interpreter.evaluate(new Expression.Variable(HERE, name), place);
    }

    private static Expression constant(@Nullable Object value) {
        return new Expression.Constant(HERE, value);
    }
}

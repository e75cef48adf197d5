package io.penstock.config.eval;

import io.penstock.config.syntax.Expression;
import io.penstock.config.syntax.Parameter;
import io.penstock.config.syntax.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The body of a closure or function that is written in a file.
 *
 * @param code parameters and statements
 * @param captured the variables where it is written
 * @param delegate the names that it sees besides; null if none
 */
record LiteralBody(
        Interpreter interpreter,
        Code code,
        Frame captured,
        @Nullable Scope delegate) implements ClosureBody {

    /**
     * What is written.
     *
     * @param parameters null where the one parameter is {@code it}
     * @param literal the closure; null for a function
     */
    record Code(
            @Nullable List<Parameter> parameters, List<Statement> statements, Expression.@Nullable Closure literal) {}

    @Override
    public @Nullable Object call(Budget budget, List<@Nullable Object> arguments) {
        Frame frame = open(budget, arguments);
        return Completion.valueOf(interpreter.statements().run(code.statements(), frame));
    }

    @Override
    public Frame open(Budget budget, List<@Nullable Object> arguments) {
        Frame frame = captured.call(delegate, budget);
        List<Parameter> parameters = code.parameters();
        if (parameters == null) {
            frame.declare("it", arguments.isEmpty() ? null : arguments.get(0));
            return frame;
        }
        List<?> values = spread(arguments, parameters.size());
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            frame.declare(parameter.name(), i < values.size() ? values.get(i) : initial(parameter, frame));
        }
        return frame;
    }

    /** One list for several parameters gives each its element; one entry gives key and value. */
    private static List<?> spread(List<@Nullable Object> arguments, int parameters) {
        if (arguments.size() == 1 && parameters > 1) {
            Object only = arguments.get(0);
            if (only instanceof List<?> list) {
                return list;
            }
            if (only instanceof Map.Entry<?, ?> entry) {
                return Arrays.asList(entry.getKey(), entry.getValue());
            }
        }
        return arguments;
    }

    private @Nullable Object initial(Parameter parameter, Frame frame) {
        Expression initial = parameter.initial();
        return initial == null ? null : interpreter.expressions().evaluate(initial, frame);
    }

    @Override
    public ClosureBody withDelegate(Scope names) {
        return new LiteralBody(interpreter, code, captured, delegate == null ? names : names.over(delegate));
    }

    @Override
    public int parameterCount() {
        List<Parameter> parameters = code.parameters();
        return parameters == null ? 1 : parameters.size();
    }

    @Override
    public Budget newBudget() {
        return interpreter.newBudget();
    }

    @Override
    public Optional<Expression.Closure> literal() {
        return Optional.ofNullable(code.literal());
    }
}

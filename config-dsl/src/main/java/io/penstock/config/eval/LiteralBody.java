package io.penstock.config.eval;

import io.penstock.config.syntax.Expression;
import io.penstock.config.syntax.Parameter;
import io.penstock.config.syntax.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
            requireCount(0, 1, arguments);
            frame.declare("it", arguments.isEmpty() ? null : arguments.get(0));
            return frame;
        }
        bind(parameters, arguments, frame);
        return frame;
    }

    /** Declares the parameters; where arguments are missing, those that have an initial value get it, from the right. */
    private void bind(List<Parameter> parameters, List<@Nullable Object> arguments, Frame frame) {
        int required =
                (int) parameters.stream().filter(one -> one.initial() == null).count();
        List<?> values = spread(gathered(parameters, arguments), required);
        requireCount(required == 1 ? 0 : required, parameters.size(), values);
        int given = values.size() - required;
        int next = 0;
        for (Parameter parameter : parameters) {
            boolean takes = parameter.initial() == null || given-- > 0;
            frame.declare(
                    parameter.name(),
                    !takes ? initial(parameter, frame) : next < values.size() ? values.get(next++) : null);
        }
    }

    /** Makes one list of the arguments from the last parameter on, where that takes several. */
    private static List<@Nullable Object> gathered(List<Parameter> parameters, List<@Nullable Object> arguments) {
        int last = parameters.size() - 1;
        boolean gathers = last >= 0
                && parameters.get(last).several()
                && arguments.size() >= last
                && !(arguments.size() == last + 1 && arguments.get(last) instanceof List<?>);
        if (!gathers) {
            return arguments;
        }
        List<@Nullable Object> all = new ArrayList<>(arguments.subList(0, last));
        all.add(new ArrayList<>(arguments.subList(last, arguments.size())));
        return all;
    }

    private void requireCount(int least, int most, List<?> values) {
        if (values.size() >= least && values.size() <= most) {
            return;
        }
        List<Parameter> parameters = code.parameters();
        String names = parameters == null || parameters.isEmpty()
                ? ""
                : parameters.stream().map(Parameter::name).collect(Collectors.joining(", ", " (", ")"));
        throw EvaluationException.failed("the " + (code.literal() == null ? "function" : "closure") + " takes "
                + (least == most || least == 0 ? "" : least + " to ") + most
                + (most == 1 ? " argument" : " arguments") + names + ", found " + values.size());
    }

    /** One list for several parameters of a closure gives each its element; one entry gives key and value. */
    private List<?> spread(List<@Nullable Object> arguments, int required) {
        if (arguments.size() == 1 && required > 1 && code.literal() != null) {
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

package io.penstock.config.eval;

import io.penstock.config.syntax.Expression;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A closure that is no text: a method pointer, or a closure some of whose arguments are given already. */
record NativeBody(
        Interpreter interpreter,
        int parameterCount,
        BiFunction<Budget, List<@Nullable Object>, @Nullable Object> action)
        implements ClosureBody {
    @Override
    public @Nullable Object call(Budget budget, List<@Nullable Object> arguments) {
        return action.apply(budget, arguments);
    }

    @Override
    public Frame open(Budget budget, List<@Nullable Object> arguments) {
        return Frame.root(Scope.of(Map.of()), budget);
    }

    @Override
    public ClosureBody withDelegate(Scope delegate) {
        return this;
    }

    @Override
    public Budget newBudget() {
        return interpreter.newBudget();
    }

    @Override
    public Optional<Expression.Closure> literal() {
        return Optional.empty();
    }
}

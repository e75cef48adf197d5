package io.penstock.config.eval;

import io.penstock.config.syntax.Expression;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Two closures of which the second gets what the first returns: {@code first >> second}. */
record ComposedBody(ClosureValue first, ClosureValue second) implements ClosureBody {
    static ClosureValue of(ClosureValue first, ClosureValue second) {
        return new ClosureValue(first.position(), new ComposedBody(first, second));
    }

    @Override
    public @Nullable Object call(Budget budget, List<@Nullable Object> arguments) {
        return second.call(budget, Collections.singletonList(first.call(budget, arguments)));
    }

    @Override
    public Frame open(Budget budget, List<@Nullable Object> arguments) {
        return Frame.root(Scope.of(Map.of()), budget);
    }

    @Override
    public ClosureBody withDelegate(Scope delegate) {
        return new ComposedBody(first.withDelegate(delegate), second.withDelegate(delegate));
    }

    @Override
    public int parameterCount() {
        return first.parameterCount();
    }

    @Override
    public Budget newBudget() {
        return first.newBudget();
    }

    @Override
    public Optional<Expression.Closure> literal() {
        return Optional.empty();
    }
}

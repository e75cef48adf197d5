package io.penstock.config.eval;

import io.penstock.config.syntax.Expression;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a closure does when called. */
interface ClosureBody {
    @Nullable
    Object call(Budget budget, List<@Nullable Object> arguments);

    Frame open(Budget budget, List<@Nullable Object> arguments);

    ClosureBody withDelegate(Scope delegate);

    int parameterCount();

    Budget newBudget();

    Optional<Expression.Closure> literal();
}

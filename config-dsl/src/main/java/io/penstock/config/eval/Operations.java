package io.penstock.config.eval;

import io.penstock.config.syntax.Operator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Applies operators to values. */
final class Operations {
    private Operations() {}

    static @Nullable Object apply(Operator operator, @Nullable Object a, @Nullable Object b) {
        return switch (operator) {
            case EQUAL -> Comparison.equal(a, b);
            case NOT_EQUAL -> !Comparison.equal(a, b);
            case IDENTICAL -> Objects.equals(a, b);
            case NOT_IDENTICAL -> !Objects.equals(a, b);
            case COMPARE -> Comparison.compare(a, b);
            case LESS -> Comparison.compare(a, b) < 0;
            case LESS_OR_EQUAL -> Comparison.compare(a, b) <= 0;
            case GREATER -> Comparison.compare(a, b) > 0;
            case GREATER_OR_EQUAL -> Comparison.compare(a, b) >= 0;
            case FIND -> Regex.matcher(b, a);
            case MATCH -> a != null && Regex.matches(b, TextForm.of(a));
            case OR -> Truth.of(a) || Truth.of(b);
            case AND -> Truth.of(a) && Truth.of(b);
            default -> calculate(operator, a, b);
        };
    }

    private static @Nullable Object calculate(Operator operator, @Nullable Object a, @Nullable Object b) {
        if (a instanceof Number x && b instanceof Number y) {
            return Arithmetic.apply(operator, x, y);
        }
        Object quantity = Quantities.apply(operator, a, b);
        if (quantity != MethodTable.UNKNOWN) {
            return quantity;
        }
        Object container = Containers.apply(operator, a, b);
        if (container != MethodTable.UNKNOWN) {
            return container;
        }
        if (a instanceof Boolean x && b instanceof Boolean y) {
            return logical(operator, x, y);
        }
        if (a instanceof ClosureValue x && b instanceof ClosureValue y && operator == Operator.SHIFT_RIGHT) {
            return ComposedBody.of(x, y);
        }
        if (a instanceof ClosureValue x && b instanceof ClosureValue y && operator == Operator.SHIFT_LEFT) {
            return ComposedBody.of(y, x);
        }
        throw EvaluationException.failed(
                "'" + operator.symbol() + "' does not work on " + Types.describe(a) + " and " + Types.describe(b));
    }

    private static boolean logical(Operator operator, boolean a, boolean b) {
        return switch (operator) {
            case BIT_AND -> a && b;
            case BIT_OR -> a || b;
            case BIT_XOR -> a ^ b;
            default -> throw EvaluationException.failed("'" + operator.symbol() + "' does not work on booleans");
        };
    }
}

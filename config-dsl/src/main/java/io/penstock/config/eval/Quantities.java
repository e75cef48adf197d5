package io.penstock.config.eval;

import io.penstock.config.syntax.Operator;
import io.penstock.domain.resource.MemorySize;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Calculates with amounts of memory and spans of time. */
final class Quantities {
    private Quantities() {}

    /** Returns the result, or {@link MethodTable#UNKNOWN} if neither operand is a quantity. */
    static @Nullable Object apply(Operator operator, @Nullable Object a, @Nullable Object b) {
        if (operator == Operator.PLUS && (a instanceof CharSequence || b instanceof CharSequence)) {
            return MethodTable.UNKNOWN;
        }
        if (a instanceof MemorySize size) {
            return memory(operator, size, b);
        }
        if (a instanceof Duration duration) {
            return duration(operator, duration, b);
        }
        boolean factorFirst = operator == Operator.TIMES && a instanceof Number;
        return factorFirst && (b instanceof MemorySize || b instanceof Duration)
                ? apply(operator, b, a)
                : MethodTable.UNKNOWN;
    }

    private static Object memory(Operator operator, MemorySize a, @Nullable Object b) {
        if (operator == Operator.DIVIDE && b instanceof MemorySize other) {
            return Arithmetic.apply(operator, a.bytes(), other.bytes());
        }
        return new MemorySize(
                b instanceof MemorySize other
                        ? sum(operator, a.bytes(), other.bytes())
                        : scaled(operator, a.bytes(), b));
    }

    private static Object duration(Operator operator, Duration a, @Nullable Object b) {
        if (operator == Operator.DIVIDE && b instanceof Duration other) {
            return Arithmetic.apply(operator, a.toMillis(), other.toMillis());
        }
        return Duration.ofMillis(
                b instanceof Duration other
                        ? sum(operator, a.toMillis(), other.toMillis())
                        : scaled(operator, a.toMillis(), b));
    }

    private static long sum(Operator operator, long a, long b) {
        return switch (operator) {
            case PLUS -> Math.addExact(a, b);
            case MINUS -> a - b;
            default -> throw EvaluationException.failed("'" + operator.symbol() + "' does not work on two quantities");
        };
    }

    private static long scaled(Operator operator, long amount, @Nullable Object factor) {
        if (!(factor instanceof Number number)) {
            throw EvaluationException.failed(
                    "'" + operator.symbol() + "' does not work on a quantity and " + Types.describe(factor));
        }
        BigDecimal exact = BigDecimal.valueOf(amount);
        BigDecimal by = Numbers.toDecimal(number);
        return switch (operator) {
            case TIMES -> exact.multiply(by).longValue();
            case DIVIDE -> exact.divide(by, 0, RoundingMode.HALF_UP).longValue();
            case PLUS -> exact.add(by).longValue();
            case MINUS -> exact.subtract(by).longValue();
            default ->
                throw EvaluationException.failed(
                        "'" + operator.symbol() + "' does not work on a quantity and a number");
        };
    }
}

package io.penstock.config.eval;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Converts between the types of numbers. */
final class Numbers {
    private Numbers() {}

    static BigDecimal toDecimal(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        if (number instanceof BigInteger integer) {
            return new BigDecimal(integer);
        }
        if (isFloating(number)) {
            return BigDecimal.valueOf(number.doubleValue());
        }
        return BigDecimal.valueOf(number.longValue());
    }

    static BigInteger toInteger(Number number) {
        return number instanceof BigInteger integer
                ? integer
                : toDecimal(number).toBigInteger();
    }

    static boolean isFloating(Number number) {
        return number instanceof Double || number instanceof Float;
    }

    static boolean isWhole(Number number) {
        return !isFloating(number) && !(number instanceof BigDecimal);
    }

    static Number require(@Nullable Object value) {
        if (value instanceof Number number) {
            return number;
        }
        throw EvaluationException.failed("expected a number, found " + Types.describe(value));
    }

    static int toInt(@Nullable Object value, String user) {
        if (value instanceof Number number) {
            return number.intValue();
        }
        throw EvaluationException.failed(user + "() expects a whole number, found " + Types.describe(value));
    }
}

package io.penstock.config.eval;

import io.penstock.config.syntax.NumberScanner;
import io.penstock.config.syntax.Operator;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Calculates with numbers. The wider type of the two decides: double, BigDecimal, BigInteger, long, int. Dividing whole numbers
 * gives a BigDecimal.
 */
final class Arithmetic {
    private static final int EXTRA_DIGITS = 10;
    private static final BigInteger FIVE = BigInteger.valueOf(5);
    private static final int POWER_LIMIT = 10_000;

    private Arithmetic() {}

    static Number apply(Operator operator, Number a, Number b) {
        if (operator == Operator.POWER) {
            return power(a, b);
        }
        if (Numbers.isFloating(a) || Numbers.isFloating(b)) {
            return floating(operator, a.doubleValue(), b.doubleValue());
        }
        if (operator == Operator.DIVIDE || a instanceof BigDecimal || b instanceof BigDecimal) {
            return decimal(operator, Numbers.toDecimal(a), Numbers.toDecimal(b));
        }
        if (a instanceof BigInteger || b instanceof BigInteger) {
            return big(operator, Numbers.toInteger(a), Numbers.toInteger(b));
        }
        boolean wide = a instanceof Long || b instanceof Long;
        return wide ? whole(operator, a.longValue(), b.longValue()) : narrow(operator, a.intValue(), b.intValue());
    }

    private static Number floating(Operator operator, double a, double b) {
        return switch (operator) {
            case PLUS -> a + b;
            case MINUS -> a - b;
            case TIMES -> a * b;
            case DIVIDE -> a / b;
            case REMAINDER -> a % b;
            default -> throw unsupported(operator, "decimal numbers");
        };
    }

    private static Number decimal(Operator operator, BigDecimal a, BigDecimal b) {
        return switch (operator) {
            case PLUS -> a.add(b);
            case MINUS -> a.subtract(b);
            case TIMES -> times(a, b);
            case DIVIDE -> divide(a, b);
            case REMAINDER -> a.remainder(b);
            default -> throw unsupported(operator, "decimal numbers");
        };
    }

    /** Divides exactly where the result ends, and else to ten digits more than the operands have. */
    private static BigDecimal divide(BigDecimal a, BigDecimal b) {
        if (b.signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        if (ends(a.unscaledValue(), b.unscaledValue())) {
            return a.divide(b);
        }
        int precision = Math.max(a.precision(), b.precision()) + EXTRA_DIGITS;
        BigDecimal result = a.divide(b, new MathContext(precision));
        int scale = Math.max(Math.max(a.scale(), b.scale()), EXTRA_DIGITS);
        return result.scale() > scale ? result.setScale(scale, RoundingMode.HALF_UP) : result;
    }

    /** Tells whether a quotient has an end: what is left of the divisor without its twos and fives divides the dividend. */
    private static boolean ends(BigInteger dividend, BigInteger divisor) {
        BigInteger rest = divisor.abs().shiftRight(divisor.getLowestSetBit());
        BigInteger[] fifth = rest.divideAndRemainder(FIVE);
        while (fifth[1].signum() == 0) {
            rest = fifth[0];
            fifth = rest.divideAndRemainder(FIVE);
        }
        return dividend.mod(rest).signum() == 0;
    }

    private static BigDecimal times(BigDecimal a, BigDecimal b) {
        Sizes.requireDigits((long) a.precision() + b.precision() + Math.abs((long) a.scale() + b.scale()));
        return a.multiply(b);
    }

    private static BigInteger times(BigInteger a, BigInteger b) {
        requireBits((long) a.bitLength() + b.bitLength());
        return a.multiply(b);
    }

    private static void requireBits(long count) {
        Sizes.requireDigits(count * 3 / 10);
    }

    private static Number big(Operator operator, BigInteger a, BigInteger b) {
        return switch (operator) {
            case PLUS -> a.add(b);
            case MINUS -> a.subtract(b);
            case TIMES -> times(a, b);
            case REMAINDER -> a.remainder(b);
            case BIT_AND -> a.and(b);
            case BIT_OR -> a.or(b);
            case BIT_XOR -> a.xor(b);
            default -> throw unsupported(operator, "numbers of this size");
        };
    }

    private static Number narrow(Operator operator, int a, int b) {
        return switch (operator) {
            case SHIFT_LEFT -> a << b;
            case SHIFT_RIGHT -> a >> b;
            case SHIFT_RIGHT_UNSIGNED -> a >>> b;
            default -> whole(operator, a, b).intValue();
        };
    }

    private static Number whole(Operator operator, long a, long b) {
        return switch (operator) {
            case PLUS -> a + b;
            case MINUS -> a - b;
            case TIMES -> a * b;
            case REMAINDER -> remainder(a, b);
            case BIT_AND -> a & b;
            case BIT_OR -> a | b;
            case BIT_XOR -> a ^ b;
            case SHIFT_LEFT -> a << b;
            case SHIFT_RIGHT -> a >> b;
            case SHIFT_RIGHT_UNSIGNED -> a >>> b;
            default -> throw unsupported(operator, "whole numbers");
        };
    }

    private static long remainder(long a, long b) {
        if (b == 0) {
            throw new ArithmeticException("division by zero");
        }
        return a % b;
    }

    private static Number power(Number a, Number b) {
        boolean exact = !Numbers.isFloating(a) && Numbers.isWhole(b) && b.longValue() >= 0;
        if (!exact) {
            return Math.pow(a.doubleValue(), b.doubleValue());
        }
        if (b.longValue() > POWER_LIMIT) {
            throw EvaluationException.limit("the exponent is greater than " + POWER_LIMIT);
        }
        int exponent = b.intValue();
        if (a instanceof BigDecimal decimal) {
            Sizes.requireDigits(((long) decimal.precision() + Math.abs(decimal.scale())) * exponent);
            return decimal.pow(exponent);
        }
        BigInteger base = Numbers.toInteger(a);
        requireBits((long) base.bitLength() * exponent);
        return NumberScanner.smallest(base.pow(exponent));
    }

    static Number negate(@Nullable Object value) {
        Number number = Numbers.require(value);
        if (Numbers.isFloating(number)) {
            return -number.doubleValue();
        }
        if (number instanceof BigDecimal decimal) {
            return decimal.negate();
        }
        if (number instanceof BigInteger integer) {
            return integer.negate();
        }
        return number instanceof Long ? (Number) (-number.longValue()) : (Number) (-number.intValue());
    }

    static Number complement(@Nullable Object value) {
        Number number = Numbers.require(value);
        return number instanceof Long ? (Number) ~number.longValue() : (Number) ~number.intValue();
    }

    private static EvaluationException unsupported(Operator operator, String operands) {
        return EvaluationException.failed("'" + operator.symbol() + "' does not work on " + operands);
    }
}

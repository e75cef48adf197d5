package io.penstock.config.eval;

import io.penstock.config.syntax.NumberScanner;
import io.penstock.config.syntax.Operator;
import io.penstock.domain.resource.DurationText;
import io.penstock.domain.resource.MemorySize;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Methods of numbers, and their units: {@code 8.GB}, {@code 4.h}. */
final class NumberMethods implements ListedTable {
    private static final MethodList METHODS = MethodList.of(
            "toInteger intValue toShort shortValue toLong longValue toDouble doubleValue toFloat floatValue "
                    + "toBigDecimal toBigInteger intdiv/1 mod/1 power/1 round/1 trunc/1 abs negate negative unaryMinus "
                    + "times/1 upto/2 downto/2 step/3 next previous isNaN max/1 min/1 scale setScale/1 stripTrailingZeros "
                    + "toPlainString B KB MB GB TB PB EB ms s sec m min h hour d day");

    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof Number;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        Number number = Numbers.require(call.receiver());
        return switch (call.name()) {
            case "toInteger", "intValue" -> number.intValue();
            case "toShort", "shortValue" -> (int) number.shortValue();
            case "toLong", "longValue" -> number.longValue();
            case "toDouble", "doubleValue", "toFloat", "floatValue" -> number.doubleValue();
            case "toBigDecimal" -> Numbers.toDecimal(number);
            case "toBigInteger" -> Numbers.toInteger(number);
            case "intdiv" -> wholeQuotient(number, Numbers.require(call.value(0)));
            case "mod" -> Arithmetic.apply(Operator.REMAINDER, number, Numbers.require(call.value(0)));
            case "power" -> Arithmetic.apply(Operator.POWER, number, Numbers.require(call.value(0)));
            case "round" -> round(call, number);
            case "trunc" -> Numbers.toDecimal(number).setScale(call.size() > 0 ? scale(call) : 0, RoundingMode.DOWN);
            case "max", "min" -> extreme(call, number, call.value(0));
            case "scale" -> Numbers.toDecimal(number).scale();
            case "abs" -> Comparison.compare(number, 0) < 0 ? Arithmetic.negate(number) : number;
            case "negate", "negative", "unaryMinus" -> Arithmetic.negate(number);
            case "times" -> times(call, number.longValue());
            case "upto" -> upto(call, number.longValue());
            case "downto" -> downto(call, number.longValue());
            case "step" -> step(call, number);
            case "next" -> Arithmetic.apply(Operator.PLUS, number, 1);
            case "previous" -> Arithmetic.apply(Operator.MINUS, number, 1);
            case "isNaN" -> Double.isNaN(number.doubleValue());
            case "setScale" -> Numbers.toDecimal(number).setScale(scale(call), RoundingMode.HALF_UP);
            case "stripTrailingZeros" -> Numbers.toDecimal(number).stripTrailingZeros();
            case "toPlainString" -> Numbers.toDecimal(number).toPlainString();
            default -> UNKNOWN;
        };
    }

    /** Returns the greater or lesser of two numbers, as the name of the call says. */
    static Number extreme(Invocation call, Number number, @Nullable Object second) {
        Number other = Numbers.require(second);
        int order = Comparison.compare(number, other);
        return (call.name().equals("max") ? order >= 0 : order <= 0) ? number : other;
    }

    private static int scale(Invocation call) {
        Sizes.requireDigits(Math.abs((long) call.integer(0)));
        return call.integer(0);
    }

    private static Number wholeQuotient(Number a, Number b) {
        BigInteger quotient = Numbers.toInteger(a).divide(Numbers.toInteger(b));
        return a instanceof Long || b instanceof Long
                ? (Number) quotient.longValue()
                : NumberScanner.smallest(quotient);
    }

    private static Number round(Invocation call, Number number) {
        if (call.size() > 0) {
            BigDecimal rounded = Numbers.toDecimal(number).setScale(scale(call), RoundingMode.HALF_UP);
            return Numbers.isFloating(number) ? (Number) rounded.doubleValue() : (Number) rounded;
        }
        return Numbers.isFloating(number)
                ? (Number) Math.round(number.doubleValue())
                : (Number) Numbers.toDecimal(number).setScale(0, RoundingMode.HALF_UP);
    }

    private static @Nullable Object times(Invocation call, long count) {
        for (long i = 0; i < count; i++) {
            call.call(call.closure(0), (int) i);
        }
        return null;
    }

    private static @Nullable Object upto(Invocation call, long from) {
        for (long i = from; i <= call.integer(0); i++) {
            call.call(call.closure(1), (int) i);
        }
        return null;
    }

    private static @Nullable Object downto(Invocation call, long from) {
        for (long i = from; i >= call.integer(0); i--) {
            call.call(call.closure(1), (int) i);
        }
        return null;
    }

    private static @Nullable Object step(Invocation call, Number from) {
        Number step = Numbers.require(call.value(1));
        int direction = Comparison.compare(step, 0);
        if (direction == 0) {
            throw EvaluationException.failed("step() needs a step that is not 0");
        }
        for (Number at = from;
                Comparison.compare(at, call.value(0)) * direction < 0;
                at = Arithmetic.apply(Operator.PLUS, at, step)) {
            call.call(call.closure(2), at);
        }
        return null;
    }

    @Override
    public @Nullable Object property(Invocation read) {
        Number number = Numbers.require(read.receiver());
        int power = MemoryMethods.power(read.name());
        if (power >= 0) {
            BigDecimal bytes = Numbers.toDecimal(number).multiply(BigDecimal.valueOf(1L << (10 * power)));
            return new MemorySize(bytes.longValue());
        }
        if (!DurationText.isUnit(read.name())) {
            return UNKNOWN;
        }
        BigDecimal millis = Numbers.toDecimal(number)
                .multiply(BigDecimal.valueOf(
                        DurationText.parse("1 " + read.name()).toMillis()));
        return Duration.ofMillis(millis.setScale(0, RoundingMode.HALF_UP).longValue());
    }

    @Override
    public MethodList methods() {
        return METHODS;
    }
}

package io.penstock.config.eval;

import io.penstock.config.syntax.NumberScanner;
import org.jspecify.annotations.Nullable;

/** The functions of {@code Math}. */
final class MathFunctions {
    private MathFunctions() {}

    static @Nullable Object call(Invocation call) {
        Number number = Numbers.require(call.value(0));
        double value = number.doubleValue();
        return switch (call.name()) {
            case "abs" -> Comparison.compare(number, 0) < 0 ? Arithmetic.negate(number) : number;
            case "ceil" -> Math.ceil(value);
            case "floor" -> Math.floor(value);
            case "round" -> Math.round(value);
            case "sqrt" -> Math.sqrt(value);
            case "log" -> Math.log(value);
            case "log10" -> Math.log10(value);
            case "cbrt" -> Math.cbrt(value);
            case "sin" -> Math.sin(value);
            case "cos" -> Math.cos(value);
            case "tan" -> Math.tan(value);
            case "signum" -> Math.signum(value);
            case "floorDiv" ->
                NumberScanner.smallest(java.math.BigInteger.valueOf(Math.floorDiv(
                        number.longValue(), Numbers.require(call.value(1)).longValue())));
            case "floorMod" ->
                (int) Math.floorMod(
                        number.longValue(), Numbers.require(call.value(1)).longValue());
            case "exp" -> Math.exp(value);
            case "pow" -> Math.pow(value, Numbers.require(call.value(1)).doubleValue());
            case "max", "min" -> NumberMethods.extreme(call, number, call.value(1));
            default -> MethodTable.UNKNOWN;
        };
    }
}

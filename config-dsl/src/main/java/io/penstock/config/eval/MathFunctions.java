package io.penstock.config.eval;

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
            case "exp" -> Math.exp(value);
            case "pow" -> Math.pow(value, Numbers.require(call.value(1)).doubleValue());
            case "max" -> Comparison.compare(number, Numbers.require(call.value(1))) >= 0 ? number : call.value(1);
            case "min" -> Comparison.compare(number, Numbers.require(call.value(1))) <= 0 ? number : call.value(1);
            default -> MethodTable.UNKNOWN;
        };
    }
}

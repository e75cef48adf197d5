package io.penstock.config.eval;

import io.penstock.config.syntax.Operator;
import org.jspecify.annotations.Nullable;

/** The static methods of the types of numbers, and of {@code Boolean}. */
final class NumberTypes {
    private NumberTypes() {}

    static @Nullable Object call(Invocation call, String type) {
        return switch (call.name()) {
            case "parseInt",
                    "parseLong",
                    "parseShort",
                    "parseByte",
                    "parseDouble",
                    "parseFloat",
                    "parseBoolean",
                    "valueOf" -> parse(call, type);
            case "toHexString" -> Long.toHexString(whole(call, 0));
            case "toBinaryString" -> Long.toBinaryString(whole(call, 0));
            case "toOctalString" -> Long.toOctalString(whole(call, 0));
            case "toString" -> call.size() > 1 ? Long.toString(whole(call, 0), call.integer(1)) : call.text(0);
            case "compare" -> Comparison.compare(call.value(0), call.value(1));
            case "sum" -> Operations.apply(Operator.PLUS, call.value(0), call.value(1));
            case "max", "min", "abs" -> MathFunctions.call(call);
            case "isNaN" -> Double.isNaN(Numbers.require(call.value(0)).doubleValue());
            default -> MethodTable.UNKNOWN;
        };
    }

    private static long whole(Invocation call, int index) {
        return Numbers.require(call.value(index)).longValue();
    }

    private static @Nullable Object parse(Invocation call, String type) {
        if (type.equals("Boolean")) {
            return call.text(0).equalsIgnoreCase("true");
        }
        return call.size() > 1
                ? Casts.cast(NumberText.whole(call.text(0), bits(type), call.integer(1)), type)
                : Casts.cast(call.required(0), type);
    }

    private static int bits(String type) {
        return switch (type) {
            case "Byte" -> 8;
            case "Short" -> 16;
            case "Integer" -> 32;
            default -> 64;
        };
    }
}

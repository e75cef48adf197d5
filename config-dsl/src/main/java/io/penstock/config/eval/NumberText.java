package io.penstock.config.eval;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** Reads numbers of text: the whole text, but for blanks around it, must be a number that fits. */
final class NumberText {
    private static final Pattern WHOLE = Regex.compile("[-+]?\\d+");
    private static final Pattern DECIMAL = Regex.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,9})?");
    private static final Pattern FLOATING = Regex.compile("(" + DECIMAL.pattern() + ")[dDfF]?|[-+]?(NaN|Infinity)");

    private NumberText() {}

    /** Tells whether the text is a whole number of at most so many bits, the sign among them. */
    static boolean isWhole(String text, int bits) {
        String trimmed = text.trim();
        return trimmed.length() < 100 && WHOLE.matcher(trimmed).matches() && new BigInteger(trimmed).bitLength() < bits;
    }

    static boolean isInteger(String text) {
        return WHOLE.matcher(text.trim()).matches();
    }

    static boolean isDecimal(String text) {
        return DECIMAL.matcher(text.trim()).matches();
    }

    static boolean isFloating(String text) {
        return FLOATING.matcher(text.trim()).matches();
    }

    /** Returns the whole number of at most so many bits, in digits of that radix. */
    static long whole(String text, int bits, int radix) {
        long value = Long.parseLong(text.trim(), radix);
        if (BigInteger.valueOf(value).bitLength() >= bits) {
            throw none(text);
        }
        return value;
    }

    static double floating(String text) {
        return Double.parseDouble(text.trim());
    }

    static BigInteger integer(String text) {
        if (!isInteger(text)) {
            throw none(text);
        }
        Sizes.requireDigits(text.length());
        return new BigInteger(text.trim());
    }

    static BigDecimal decimal(String text) {
        if (!isDecimal(text)) {
            throw none(text);
        }
        Sizes.requireDigits(text.length());
        BigDecimal value = new BigDecimal(text.trim());
        Sizes.requireDigits(Math.abs((long) value.scale()));
        return value;
    }

    private static NumberFormatException none(String text) {
        return new NumberFormatException("For input string: \"" + text.trim() + "\"");
    }
}

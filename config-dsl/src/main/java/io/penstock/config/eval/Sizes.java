package io.penstock.config.eval;

/** Limits what one operation may build, so that a short text cannot fill the memory. */
final class Sizes {
    private static final long TEXT = 32L << 20;
    private static final long ELEMENTS = 2_000_000;

    private static final long DIGITS = 100_000;

    private Sizes() {}

    static void requireText(long length) {
        if (length > TEXT) {
            throw EvaluationException.limit("the text would have more than " + TEXT + " characters");
        }
    }

    static void requireDigits(long count) {
        if (count > DIGITS) {
            throw EvaluationException.limit("the number would have more than " + DIGITS + " digits");
        }
    }

    static void requireElements(long count) {
        if (count > ELEMENTS) {
            throw EvaluationException.limit("the list would have more than " + ELEMENTS + " elements");
        }
    }
}

package io.penstock.config.eval;

import java.time.DateTimeException;
import java.util.regex.PatternSyntaxException;

/** Puts failures of the JDK into words. */
final class Failures {
    private Failures() {}

    static String describe(RuntimeException e) {
        if (e instanceof NumberFormatException) {
            return "not a number: " + e.getMessage();
        }
        if (e instanceof ArithmeticException || e instanceof DateTimeException) {
            return String.valueOf(e.getMessage());
        }
        if (e instanceof IndexOutOfBoundsException) {
            return "index out of range: " + e.getMessage();
        }
        if (e instanceof UnsupportedOperationException) {
            return "this value cannot be changed";
        }
        if (e instanceof PatternSyntaxException pattern) {
            return "not a regular expression: " + pattern.getPattern() + " (" + pattern.getDescription() + ")";
        }
        return "the operation does not fit its values (" + e.getMessage() + ")";
    }
}

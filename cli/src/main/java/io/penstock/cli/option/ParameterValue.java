package io.penstock.cli.option;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Reads a parameter's value from the command line: booleans and numbers are what they look like. */
final class ParameterValue {
    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.\\d*|\\.\\d+|\\d+)([eE][+-]?\\d{1,3})?");

    private ParameterValue() {}

    /** Returns a Boolean, Integer, Long, Double or the text itself. */
    static Object parse(String text) {
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return Boolean.valueOf(text);
        }
        if (INTEGER.matcher(text).matches()) {
            long number = Long.parseLong(text);
            return number == (int) number ? (Object) (int) number : (Object) number;
        }
        return DECIMAL.matcher(text).matches() ? (Object) new BigDecimal(text).doubleValue() : text;
    }

    /** Tells whether a word that follows {@code --name} is its value: negative numbers are, other options are not. */
    static boolean isValue(String word) {
        return !word.startsWith("-")
                || word.length() == 1
                || word.contains(" ")
                || DECIMAL.matcher(word).matches();
    }
}

package io.penstock.config.eval;

import static java.util.Map.entry;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An exception as files see it: {@code new Exception('x')}, or what a {@code catch} caught.
 *
 * @param type the simple name of its type
 * @param message what it says
 * @param cause the exception behind it; null if there is none
 */
record ErrorValue(String type, String message, @Nullable ErrorValue cause) {
    private static final Map<String, String> PARENTS = Map.ofEntries(
            entry("NumberFormatException", "IllegalArgumentException"),
            entry("PatternSyntaxException", "IllegalArgumentException"),
            entry("StringIndexOutOfBoundsException", "IndexOutOfBoundsException"),
            entry("ArrayIndexOutOfBoundsException", "IndexOutOfBoundsException"),
            entry("DateTimeParseException", "DateTimeException"),
            entry("PowerAssertionError", "AssertionError"),
            entry("NoSuchFileException", "FileSystemException"),
            entry("FileSystemException", "IOException"),
            entry("FileNotFoundException", "IOException"),
            entry("IOException", "Exception"),
            entry("InterruptedException", "Exception"),
            entry("RuntimeException", "Exception"),
            entry("Error", "Throwable"),
            entry("Exception", "Throwable"));

    ErrorValue(String type, String message) {
        this(type, message, null);
    }

    /** Tells whether a {@code catch} of that type catches it. */
    boolean isA(String wanted) {
        String name = wanted.substring(wanted.lastIndexOf('.') + 1);
        String current = type;
        while (current != null && !current.equals(name)) {
            current = parent(current);
        }
        return current != null;
    }

    private static @Nullable String parent(String type) {
        String known = PARENTS.get(type);
        if (known != null || type.equals("Throwable")) {
            return known;
        }
        return type.endsWith("Error") ? "Error" : "RuntimeException";
    }

    @Override
    public String toString() {
        return type + ": " + message;
    }
}

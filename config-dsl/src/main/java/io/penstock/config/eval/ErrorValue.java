package io.penstock.config.eval;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An exception as files see it: {@code new Exception('x')}, or what a {@code catch} caught.
 *
 * @param type the simple name of its type
 * @param message what it says
 */
record ErrorValue(String type, String message) {
    private static final Map<String, String> PARENTS = Map.of(
            "NumberFormatException", "IllegalArgumentException",
            "IndexOutOfBoundsException", "RuntimeException",
            "PowerAssertionError", "AssertionError",
            "AssertionError", "Error",
            "NoSuchFileException", "FileSystemException",
            "FileSystemException", "IOException",
            "FileNotFoundException", "IOException",
            "IOException", "Exception",
            "Error", "Throwable",
            "Exception", "Throwable");

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
        return type.equals("RuntimeException") ? "Exception" : type.endsWith("Error") ? "Error" : "RuntimeException";
    }

    @Override
    public String toString() {
        return type + ": " + message;
    }
}

package io.penstock.config.eval;

/**
 * An exception as files see it: {@code new Exception('x')}, or what a {@code catch} caught.
 *
 * @param type the simple name of its type
 * @param message what it says
 */
record ErrorValue(String type, String message) {
    @Override
    public String toString() {
        return type + ": " + message;
    }
}

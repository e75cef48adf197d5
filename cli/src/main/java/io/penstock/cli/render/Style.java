package io.penstock.cli.render;

/** Colours, where the output shows them. */
public enum Style {
    /** For output that goes to a file, a pipe, or to someone who set {@code NO_COLOR}. */
    PLAIN,
    /** For a terminal. */
    COLOURED;

    private static final String RESET = "\u001b[0m";

    /** Marks what went well. */
    public String good(String text) {
        return paint("32", text);
    }

    /** Marks what went wrong. */
    public String bad(String text) {
        return paint("1;31", text);
    }

    /** Marks what deserves a look. */
    public String warning(String text) {
        return paint("33", text);
    }

    /** Marks a name or a heading. */
    public String strong(String text) {
        return paint("1", text);
    }

    /** Marks what is of less interest. */
    public String faint(String text) {
        return paint("2", text);
    }

    private String paint(String code, String text) {
        return this == PLAIN || text.isEmpty() ? text : "\u001b[" + code + "m" + text + RESET;
    }
}

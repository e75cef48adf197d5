package io.penstock.config.syntax;

/** Tells that a text does not follow the grammar; the message shows the line and a caret under the place. */
public final class SyntaxException extends RuntimeException {
    private final transient SourcePosition position;
    private final String reason;

    SyntaxException(String reason, SourcePosition position, String sourceLine) {
        super(position + ": " + reason + excerpt(sourceLine, position.column()));
        this.reason = reason;
        this.position = position;
    }

    /** Returns where the text stopped making sense. */
    public SourcePosition position() {
        return position;
    }

    /** Returns what is wrong, without position and source line. */
    public String reason() {
        return reason;
    }

    private static String excerpt(String line, int column) {
        int from = Math.max(0, column - 100);
        String shown = line.substring(Math.min(from, line.length()), Math.min(line.length(), from + 160));
        String caret = " ".repeat(Math.max(0, column - 1 - from)) + "^";
        return "\n    " + shown.replace('\t', ' ') + "\n    " + caret;
    }
}

package io.penstock.config.syntax;

import io.penstock.api.ErrorCode;
import io.penstock.domain.origin.SourcePosition;

/** Holds the text of one file under the name that messages show. Immutable. */
public final class SourceText {
    private static final int EXCERPT = 160;
    private static final int EXCERPT_BEFORE = 100;

    private final String name;
    private final String text;
    private final ErrorCode code;

    private SourceText(String name, String text, ErrorCode code) {
        String clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
        this.name = name;
        this.text = clean.indexOf('\r') < 0 ? clean : clean.replace("\r\n", "\n");
        this.code = code;
    }

    /** Returns the source of a configuration file; line ends become {@code \n} and a byte order mark is dropped. */
    public static SourceText configuration(String name, String text) {
        return new SourceText(name, text, ErrorCode.CONFIGURATION);
    }

    /** Returns the source of a script; line ends become {@code \n} and a byte order mark is dropped. */
    public static SourceText script(String name, String text) {
        return new SourceText(name, text, ErrorCode.SCRIPT);
    }

    /** Returns another text under the same name. */
    SourceText with(String otherText) {
        return new SourceText(name, otherText, code);
    }

    /** Returns the place of an offset. */
    SourcePosition position(int offset) {
        int line = 1;
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
            line++;
            start = end + 1;
        }
        return new SourcePosition(name, line, offset - start + 1);
    }

    /** Returns the code of errors in this source. */
    public ErrorCode errorCode() {
        return code;
    }

    /** Returns the name that messages show. */
    public String name() {
        return name;
    }

    /** Returns the whole text. */
    public String text() {
        return text;
    }

    /** Returns two lines for messages, the one of a place and a caret below it; of a long line the part around the place. */
    public String excerpt(SourcePosition position) {
        String line = line(position.line());
        int from = Math.max(0, position.column() - EXCERPT_BEFORE);
        String shown = line.substring(Math.min(from, line.length()), Math.min(line.length(), from + EXCERPT));
        String caret = " ".repeat(Math.max(0, position.column() - 1 - from)) + "^";
        return "\n    " + shown.replace('\t', ' ') + "\n    " + caret;
    }

    /** Returns the text of that line (from 1) without its end, or an empty string past the end. */
    public String line(int number) {
        int start = 0;
        for (int line = 1; line < number; line++) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                return "";
            }
            start = end + 1;
        }
        int end = text.indexOf('\n', start);
        return end < 0 ? text.substring(start) : text.substring(start, end);
    }
}

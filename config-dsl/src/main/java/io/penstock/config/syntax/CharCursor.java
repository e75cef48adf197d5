package io.penstock.config.syntax;

import io.penstock.domain.origin.SourcePosition;

/** Walks over the characters of a source and knows line and column. */
final class CharCursor {
    private final SourceText source;
    private final String text;
    private int offset;
    private int line = 1;
    private int lineStart;
    private int indentation = -1;

    CharCursor(SourceText source) {
        this.source = source;
        this.text = source.text();
    }

    SourceText source() {
        return source;
    }

    int offset() {
        return offset;
    }

    boolean atEnd() {
        return offset >= text.length();
    }

    /** Returns the character that many places ahead, or 0 past the end. */
    char peek(int ahead) {
        int at = offset + ahead;
        return at < text.length() ? text.charAt(at) : 0;
    }

    char peek() {
        return peek(0);
    }

    char next() {
        char c = text.charAt(offset++);
        if (c == '\n') {
            line++;
            lineStart = offset;
            indentation = -1;
        }
        return c;
    }

    void skip(int count) {
        for (int i = 0; i < count; i++) {
            next();
        }
    }

    boolean startsWith(String prefix) {
        return text.startsWith(prefix, offset);
    }

    /** Moves to the next place where that text is and returns true, or returns false and does not move. */
    boolean skipTo(String end) {
        int at = text.indexOf(end, offset);
        if (at < 0) {
            return false;
        }
        skip(at - offset);
        return true;
    }

    String since(int start) {
        return text.substring(start, offset);
    }

    SourcePosition position() {
        return new SourcePosition(source.name(), line, offset - lineStart + 1);
    }

    SyntaxException error(String reason, SourcePosition position) {
        return new SyntaxException(source, reason, position);
    }

    /** Returns how many blanks the current line begins with. */
    int indentation() {
        if (indentation < 0) {
            int at = lineStart;
            while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
                at++;
            }
            indentation = at - lineStart;
        }
        return indentation;
    }

    /** Tells whether only blanks stand before the current character in its line. */
    boolean startsLine() {
        return offset - lineStart == indentation();
    }

    int line() {
        return line;
    }
}

package io.penstock.config.syntax;

import io.penstock.domain.origin.SourcePosition;

/** Walks over the characters of a source and knows line and column. */
final class CharCursor {
    /** How far anybody looks ahead; as many zeros follow the text, so that no look needs to ask for its end. */
    private static final int FARTHEST = 3;

    private final SourceText source;
    private final String text;
    private final char[] characters;
    private int offset;
    private int line = 1;
    private int lineStart;
    private int indentation = -1;

    CharCursor(SourceText source) {
        this.source = source;
        this.text = source.text();
        this.characters = new char[text.length() + FARTHEST + 1];
        text.getChars(0, text.length(), characters, 0);
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

    /** Returns the character up to three places ahead, or 0 past the end. */
    char peek(int ahead) {
        return characters[offset + ahead];
    }

    char peek() {
        return characters[offset];
    }

    char next() {
        char c = characters[offset++];
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

    /** Moves over letters, digits and what else names have. */
    void skipName() {
        int at = offset;
        while (at < text.length() && isNamePart(characters[at])) {
            at++;
        }
        offset = at;
    }

    private static boolean isNamePart(char c) {
        return (c >= 'a' && c <= 'z') || Character.isJavaIdentifierPart(c);
    }

    /** Moves to the end of the line, or of the text. */
    void skipLine() {
        int at = text.indexOf('\n', offset);
        offset = at < 0 ? text.length() : at;
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

    /** Appends what stands between there and here. */
    void copy(int start, StringBuilder target) {
        target.append(characters, start, offset - start);
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

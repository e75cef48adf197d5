package io.penstock.config.syntax;

import io.penstock.domain.origin.SourcePosition;
import org.jspecify.annotations.Nullable;

/**
 * One token.
 *
 * @param text the word, the operator, or the text as written
 * @param value the number, the string, or the parts of a template; null for the other kinds
 * @param end offset after the last character
 */
record Token(TokenKind kind, String text, @Nullable Object value, SourcePosition position, int start, int end) {
    boolean isOperator(String operator) {
        return kind == TokenKind.OPERATOR && text.equals(operator);
    }

    boolean isWord(String word) {
        return kind == TokenKind.WORD && text.equals(word);
    }

    boolean isWord() {
        return kind == TokenKind.WORD;
    }

    boolean isNewline() {
        return kind == TokenKind.NEWLINE;
    }

    boolean isEnd() {
        return kind == TokenKind.END;
    }

    /** Tells whether this is a word or a plain string, which may both name things. */
    boolean isName() {
        return kind == TokenKind.WORD || kind == TokenKind.STRING;
    }

    /** Returns the name that a word or a plain string gives. */
    String name() {
        return kind == TokenKind.STRING && value instanceof String string ? string : text;
    }

    /** Returns the token as error messages call it. */
    String description() {
        return switch (kind) {
            case NEWLINE -> "end of line";
            case END -> "end of file";
            default -> "'" + (text.length() > 40 ? text.substring(0, 37) + "..." : text) + "'";
        };
    }
}

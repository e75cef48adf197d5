package io.penstock.config.syntax;

import io.penstock.domain.origin.SourcePosition;
import java.util.Arrays;

/** The open brackets at one place of a text. */
final class Brackets {
    /** More than any file has that a person wrote, and few enough for every recursive walk over the tree. */
    private static final int LIMIT = 250;

    private final CharCursor cursor;
    private char[] open = new char[16];
    private SourcePosition[] positions = new SourcePosition[16];
    private int[] indentations = new int[16];
    private int depth;

    Brackets(CharCursor cursor) {
        this.cursor = cursor;
    }

    int depth() {
        return depth;
    }

    void open(char bracket, SourcePosition position) {
        if (depth == LIMIT) {
            throw cursor.error("brackets are nested more than " + LIMIT + " deep", position);
        }
        if (depth == open.length) {
            open = Arrays.copyOf(open, depth * 2);
            positions = Arrays.copyOf(positions, depth * 2);
            indentations = Arrays.copyOf(indentations, depth * 2);
        }
        positions[depth] = position;
        indentations[depth] = cursor.indentation();
        open[depth++] = bracket;
    }

    void close(char bracket, SourcePosition position) {
        if (depth == 0) {
            throw cursor.error("'" + bracket + "' closes nothing", position);
        }
        char expected = closing(open[--depth]);
        if (expected != bracket) {
            throw cursor.causes().suspectsBracket()
                    ? cursor.causes().missing(open[depth], positions[depth], position)
                    : cursor.error(
                            "expected '" + expected + "' for the '" + open[depth] + "' of line "
                                    + positions[depth].line() + ", found '" + bracket + "'",
                            position);
        }
        int indentation = cursor.indentation();
        if (position.line() != positions[depth].line() && position.column() == indentation + 1) {
            cursor.causes().pair(open[depth], positions[depth], depth, indentations[depth] - indentation);
        }
    }

    /** Returns the line of the innermost parenthesis or square bracket around a line above; 0 without one. */
    int lineOfListAround(int line) {
        int at = depth - 1;
        while (at >= 0 && open[at] == '{' && positions[at].line() >= line) {
            at--;
        }
        return at < 0 || open[at] == '{' || positions[at].line() >= line ? 0 : positions[at].line();
    }

    /** Tells whether a line end here ends a statement: not within parentheses and square brackets. */
    boolean newlineCounts() {
        return depth == 0 || open[depth - 1] == '{';
    }

    void requireNoneOpen(SourcePosition position) {
        if (depth > 0) {
            throw cursor.causes().missing(open[depth - 1], positions[depth - 1], position);
        }
    }

    static char closing(char bracket) {
        return bracket == '(' ? ')' : bracket == '[' ? ']' : '}';
    }
}

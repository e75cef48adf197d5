package io.penstock.config.syntax;

import io.penstock.domain.origin.SourcePosition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The open brackets at one place of a text. */
final class Brackets {
    /** More than any file has that a person wrote, and few enough for every recursive walk over the tree. */
    private static final int LIMIT = 250;

    private static final int REMEMBERED = 60;

    private final CharCursor cursor;
    private char[] open = new char[16];
    private SourcePosition[] positions = new SourcePosition[16];
    private int[] indentations = new int[16];
    private int[] contents = new int[16];
    private int depth;
    private int strayLines;
    private int oddDepth;
    private final List<Integer> oddLines = new ArrayList<>();

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
            contents = Arrays.copyOf(contents, depth * 2);
        }
        positions[depth] = position;
        indentations[depth] = cursor.indentation();
        contents[depth] = -1;
        open[depth++] = bracket;
    }

    void close(char bracket, SourcePosition position) {
        if (depth == 0) {
            throw cursor.error("'" + bracket + "' closes nothing", position);
        }
        char expected = closing(open[--depth]);
        if (expected != bracket) {
            throw cursor.error(
                    "expected '" + expected + "' for the '" + open[depth] + "' of line " + positions[depth].line()
                            + ", found '" + bracket + "'",
                    position);
        }
        int shift = cursor.indentation() - indentations[depth];
        if (position.line() != positions[depth].line() && shift != 0) {
            strayLines += cursor.startsLine() || shift < 0 ? 2 : 1;
            odd(positions[depth]);
        }
    }

    /** Looks at the first token of a line, unless that closes a bracket. */
    void line(char first) {
        int indentation = cursor.indentation();
        strayLines += first == '{' ? 1 : 0;
        boolean mayStartStatement = Character.isJavaIdentifierStart(first) || first == '"' || first == '\'';
        if (depth == 0) {
            if (indentation != 0 && mayStartStatement) {
                odd(cursor.position());
                strayLines += 2;
            }
        } else if (positions[depth - 1].line() < cursor.line()) {
            if (contents[depth - 1] < 0) {
                contents[depth - 1] = indentation;
            }
            boolean aligned = !mayStartStatement || indentation == contents[depth - 1];
            if ((indentation <= indentations[depth - 1] || !aligned) && oddDepth != depth) {
                odd(positions[depth - 1]);
                oddDepth = depth;
            }
            strayLines += indentation <= indentations[depth - 1] || !aligned ? 2 : 0;
        }
    }

    private void odd(SourcePosition opened) {
        if (oddLines.size() < REMEMBERED) {
            oddLines.add(cursor.line());
            oddLines.add(opened.line());
        }
    }

    /** Returns lines whose indentation contradicts the bracket around them, each with the line of that bracket. */
    List<Integer> oddLines() {
        return oddLines;
    }

    /** Returns the lines of the open brackets and of the one closed last, the innermost first. */
    List<Integer> openLines() {
        List<Integer> lines = new ArrayList<>();
        for (int i = Math.min(depth, open.length - 1); i >= 0; i--) {
            if (positions[i] != null) {
                lines.add(positions[i].line());
            }
        }
        return lines;
    }

    /** Returns how many lines so far are indented otherwise than the brackets around them suggest. */
    int strayLines() {
        return strayLines;
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

    void requireNoneOpen() {
        if (depth > 0) {
            throw cursor.error(
                    "missing '" + closing(open[depth - 1]) + "' for this '" + open[depth - 1] + "'",
                    positions[depth - 1]);
        }
    }

    static char closing(char bracket) {
        return bracket == '(' ? ')' : bracket == '[' ? ']' : '}';
    }
}

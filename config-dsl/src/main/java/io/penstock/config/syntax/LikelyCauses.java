package io.penstock.config.syntax;

import io.penstock.domain.origin.SourcePosition;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Remembers while a text is read what may explain an error further down: a bracket that was closed by the bracket of one around
 * it, as the indentation tells, and strings over several lines.
 */
final class LikelyCauses {
    private static final int REMEMBERED = 4;

    private final SourceText source;
    private @Nullable SourcePosition unclosed;
    private char unclosedBracket;
    private int unclosedDepth;
    private final Deque<LineRange> longStrings = new ArrayDeque<>();

    LikelyCauses(SourceText source) {
        this.source = source;
    }

    /**
     * Looks at a pair of brackets whose second one stands first in its line.
     *
     * @param depth how many brackets are open around the pair
     * @param shift by how much more the line of the first one is indented than that of the second
     */
    void pair(char bracket, SourcePosition opened, int depth, int shift) {
        if (shift > 0 && unclosed == null) {
            unclosed = opened;
            unclosedBracket = bracket;
            unclosedDepth = depth;
        } else if (shift == 0 && depth < unclosedDepth) {
            unclosed = null;
        }
    }

    /** Remembers a string that reaches over line ends. */
    void longString(SourcePosition start, SourcePosition end) {
        longStrings.addFirst(new LineRange(start.line(), end.line()));
        if (longStrings.size() > REMEMBERED) {
            longStrings.removeLast();
        }
    }

    /** Returns the error for a bracket that nothing closes: the one given, or one inside it that took its closing bracket. */
    SyntaxException missing(char bracket, SourcePosition opened, SourcePosition noticed) {
        SourcePosition position = unclosed == null ? opened : unclosed;
        char open = unclosed == null ? bracket : unclosedBracket;
        int line = lineOfEnd(position.line());
        return new SyntaxException(
                source,
                "missing '" + Brackets.closing(open) + "' for the '" + open + "' of line " + position.line(),
                line == 0 || line > noticed.line() ? noticed : new SourcePosition(source.name(), line, 1));
    }

    boolean suspectsBracket() {
        return unclosed != null;
    }

    /** Returns what to add to an error that a bracket may have caused which nothing closes. */
    String suspicion() {
        return unclosed == null
                ? ""
                : " (nothing seems to close the '" + unclosedBracket + "' of line " + unclosed.line() + ")";
    }

    /** Returns the line after the last one that is indented more than a line, and that belongs to it thereby; 0 for the end. */
    private int lineOfEnd(int first) {
        Iterator<String> lines = source.text().lines().skip(first - 1L).iterator();
        int indentation = lines.hasNext() ? indentation(lines.next()) : 0;
        int last = first;
        for (int line = first + 1; lines.hasNext(); line++) {
            String text = lines.next();
            if (!text.isBlank()) {
                if (indentation(text) <= indentation) {
                    return last + 1;
                }
                last = line;
            }
        }
        return 0;
    }

    private static int indentation(String line) {
        int count = 0;
        while (count < line.length() && Character.isWhitespace(line.charAt(count))) {
            count++;
        }
        return count;
    }

    /** Returns what to add to an error at that line: where a string began that ends near it. */
    String hint(int line) {
        for (LineRange range : longStrings) {
            if (line >= range.last && line <= range.last + 1) {
                return " (a string that begins in line " + range.first + " ends in line " + range.last + ")";
            }
        }
        return "";
    }

    /** The first and the last line of something. */
    private record LineRange(int first, int last) {}
}

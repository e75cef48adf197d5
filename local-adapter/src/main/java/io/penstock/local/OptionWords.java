package io.penstock.local;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import java.util.ArrayList;
import java.util.List;

/** Splits options as bash does, and keeps each word as it was written, quotes and all. */
final class OptionWords {
    private final String text;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private char quote;
    private int depth;

    private OptionWords(String text) {
        this.text = text;
    }

    /**
     * Returns the words, for a line of bash.
     *
     * @throws PenstockException with {@code CONFIGURATION} if a quote is not closed
     */
    static List<String> of(String text) {
        return new OptionWords(text).split();
    }

    private List<String> split() {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\' && quote != '\'' && at + 1 < text.length()) {
                escaped(text.charAt(++at));
            } else if (quote == 0 && depth == 0 && Character.isWhitespace(c)) {
                endWord();
            } else {
                depth += quote == 0 ? depthBy(c) : 0;
                quote = quoteAfter(c);
                word.append(c);
            }
        }
        if (quote != 0) {
            throw new PenstockException(
                    ErrorCode.CONFIGURATION, "a quote (" + quote + ") is not closed in the options: " + text);
        }
        endWord();
        return List.copyOf(words);
    }

    /** What a command puts there is one word, blanks among its own words or not. */
    private int depthBy(char c) {
        if (c == '(' && (depth > 0 || word.toString().endsWith("$"))) {
            return 1;
        }
        return c == ')' && depth > 0 ? -1 : 0;
    }

    /** A line that goes on after a backslash is one line. */
    private void escaped(char next) {
        if (next == '\n' && quote == 0) {
            endWord();
        } else {
            word.append('\\').append(next);
        }
    }

    private char quoteAfter(char c) {
        if (quote == c) {
            return 0;
        }
        return quote == 0 && (c == '\'' || c == '"') ? c : quote;
    }

    private void endWord() {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }
}

package io.penstock.domain.container;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Splits a line of options into words the way bash does. For one line. */
final class OptionWordSplitter {
    /** What makes a dollar more than a dollar. */
    private static final Pattern BEHIND_DOLLAR = Pattern.compile("[A-Za-z0-9_({@*#?$!'\"-]");

    private static final String ESCAPED_IN_QUOTES = "\"\\$`";

    private final String line;
    private final List<OptionWord> words = new ArrayList<>();
    private final StringBuilder written = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    private boolean forShell;
    private char quote;
    private int depth;
    private int at;

    OptionWordSplitter(String line) {
        this.line = line;
    }

    List<OptionWord> split() {
        for (at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '\\' && quote != '\'' && at + 1 < line.length()) {
                escaped(line.charAt(++at));
            } else if (quote == 0 && depth == 0 && Character.isWhitespace(c)) {
                endWord();
            } else {
                take(c);
            }
        }
        if (quote != 0) {
            throw new PenstockException(
                    ErrorCode.CONFIGURATION, "a quote (" + quote + ") is not closed in the options: " + line);
        }
        endWord();
        return List.copyOf(words);
    }

    private void take(char c) {
        forShell |= quote != '\'' && isForShell(c);
        if (quote == 0) {
            // What a command puts there is one word, blanks among its own words or not.
            if (c == '(' && (depth > 0 || endsWithDollar())) {
                depth++;
            } else if (c == ')' && depth > 0) {
                depth--;
            }
        }
        boolean isQuote = quote == c || (quote == 0 && (c == '\'' || c == '"' || c == '`'));
        if (isQuote) {
            quote = quote == c ? 0 : c;
        } else {
            text.append(c);
        }
        written.append(c);
    }

    private boolean isForShell(char c) {
        String next = line.substring(at + 1, Math.min(at + 2, line.length()));
        boolean isHome = c == '~' && quote == 0 && (written.isEmpty() || written.charAt(written.length() - 1) == '=');
        return isHome || c == '`' || (c == '$' && BEHIND_DOLLAR.matcher(next).matches());
    }

    private boolean endsWithDollar() {
        return !written.isEmpty() && written.charAt(written.length() - 1) == '$';
    }

    /** A line that goes on after a backslash is one line. */
    private void escaped(char next) {
        if (next == '\n') {
            return;
        }
        written.append('\\').append(next);
        if (quote != 0 && ESCAPED_IN_QUOTES.indexOf(next) < 0) {
            text.append('\\');
        }
        text.append(next);
    }

    private void endWord() {
        if (!written.isEmpty()) {
            words.add(new OptionWord(written.toString(), text.toString(), forShell));
        }
        written.setLength(0);
        text.setLength(0);
        forShell = false;
    }
}

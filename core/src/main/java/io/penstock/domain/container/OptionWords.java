package io.penstock.domain.container;

import java.util.ArrayList;
import java.util.List;

/** Splits a line of options into words the way a shell does: blanks separate, quotes and backslashes keep together. */
final class OptionWords {
    private final String text;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private char quote;
    private int at;

    private OptionWords(String text) {
        this.text = text;
    }

    static List<String> split(String text, List<String> problems) {
        OptionWords splitter = new OptionWords(text);
        splitter.run();
        if (splitter.quote != 0) {
            problems.add("a quotation that begins with " + splitter.quote + " has no end");
        }
        return splitter.words;
    }

    private void run() {
        for (at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quote == 0) {
                plain(c);
            } else {
                quoted(c);
            }
        }
        endWord();
    }

    private void plain(char c) {
        if (Character.isWhitespace(c)) {
            endWord();
            return;
        }
        inWord = true;
        if (c == '\'' || c == '"') {
            quote = c;
        } else if (c == '\\' && at + 1 < text.length()) {
            word.append(text.charAt(++at));
        } else {
            word.append(c);
        }
    }

    private void quoted(char c) {
        boolean escapes =
                quote == '"' && c == '\\' && at + 1 < text.length() && "\"\\$`".indexOf(text.charAt(at + 1)) >= 0;
        if (c == quote) {
            quote = 0;
        } else if (escapes) {
            word.append(text.charAt(++at));
        } else {
            word.append(c);
        }
    }

    private void endWord() {
        if (inWord) {
            words.add(word.toString());
            word.setLength(0);
            inWord = false;
        }
    }
}

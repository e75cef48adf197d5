package io.penstock.config.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of a text with the changes that may mend it.
 *
 * @param start offset of the first character
 */
record TextLine(String text, int start) {
    private static final String BRACKETS = "{}[]()";
    private static final String MARKS = BRACKETS + "'\"/*,:=\n?.";

    /** Returns the lines of a text. */
    static List<TextLine> of(String text) {
        List<TextLine> lines = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            int last = end < 0 ? text.length() : end;
            lines.add(new TextLine(text.substring(start, last), start));
            start = last + 1;
        }
        return lines;
    }

    /** Tells whether there is more than a comment in this line. */
    boolean hasCode() {
        String content = text.strip();
        return !content.isEmpty() && !content.startsWith("//") && !content.startsWith("*");
    }

    /** Returns the changes that take away one character which stands out, or make a comment of one line one of many. */
    List<Repair> deletions() {
        List<Repair> repairs = deletions(true);
        if (text.startsWith("//")) {
            repairs.add(new Repair(start + 1, "/", "*"));
        }
        return repairs;
    }

    /** Returns the changes that take away one bracket, or one character beside a quote of three. */
    List<Repair> bracketDeletions() {
        return deletions(hasEmptyQuotes());
    }

    private boolean hasEmptyQuotes() {
        return text.contains("\"\"") || text.contains("''");
    }

    private List<Repair> deletions(boolean all) {
        List<Repair> repairs = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (at(i - 1) != c && (all ? standsOut(i) : BRACKETS.indexOf(c) >= 0)) {
                repairs.add(new Repair(start + i, String.valueOf(c), ""));
                if (text.substring(0, i).isBlank()) {
                    repairs.add(new Repair(start + i, String.valueOf(c), " "));
                }
            }
        }
        return repairs;
    }

    /** Returns the changes that put a mark in, or in the place of something that stands out. */
    List<Repair> insertions() {
        List<Repair> repairs = new ArrayList<>();
        for (int i = 0; i <= text.length(); i++) {
            if (!isWord(at(i)) || !isWord(at(i - 1))) {
                marks(i, MARKS, repairs);
            }
        }
        repairs.add(new Repair(start + text.length(), "\n", ""));
        return repairs;
    }

    /** Returns the changes that put a bracket in at the end of the line, or in the place of the only character. */
    List<Repair> bracketInsertions() {
        List<Repair> repairs = new ArrayList<>();
        int end = text.stripTrailing().length();
        String marks = hasEmptyQuotes() ? MARKS : BRACKETS;
        if (end == 0) {
            for (int i = 0; i < BRACKETS.length(); i++) {
                repairs.add(new Repair(start + text.length(), "", BRACKETS.substring(i, i + 1)));
            }
            return repairs;
        }
        marks(end, marks, repairs);
        marks(end - 1, marks, repairs);
        if (text.contains("//") && BRACKETS.indexOf(text.charAt(end - 1)) >= 0) {
            lineEnds(text.indexOf("//"), repairs);
        }
        return repairs;
    }

    /** Adds the changes that end a comment. */
    private void lineEnds(int comment, List<Repair> repairs) {
        for (int i = comment; i < text.length(); i++) {
            if (!isWord(text.charAt(i))) {
                repairs.add(new Repair(start + i, text.substring(i, i + 1), "\n"));
                repairs.add(new Repair(start + i + 1, "", "\n"));
            }
        }
    }

    /** Returns the changes that put another mark in the place of a bracket. */
    List<Repair> bracketReplacements() {
        List<Repair> repairs = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (BRACKETS.indexOf(text.charAt(i)) >= 0) {
                marks(i, BRACKETS + ":,", repairs);
            }
        }
        return repairs;
    }

    int indentation() {
        return text.length() - text.stripLeading().length();
    }

    private void marks(int at, String marks, List<Repair> repairs) {
        String here = at < text.length() ? text.substring(at, at + 1) : "";
        for (int i = 0; i < marks.length(); i++) {
            String mark = marks.substring(i, i + 1);
            if (!here.isBlank() && standsOut(at) && !mark.equals(here)) {
                repairs.add(new Repair(start + at, here, mark));
            }
            if (at == 0 || at(at) != ' ' || at(at - 1) != ' ') {
                repairs.add(new Repair(start + at, "", mark));
            }
        }
    }

    /** Tells whether no word contains the character: a mark, a word of one character, a blank between two words. */
    private boolean standsOut(int at) {
        boolean wordBefore = isWord(at(at - 1));
        boolean wordAfter = isWord(at(at + 1));
        char c = at(at);
        return isWord(c) ? !wordBefore && !wordAfter : c != ' ' || (wordBefore && wordAfter);
    }

    private char at(int index) {
        return index < 0 || index >= text.length() ? ' ' : text.charAt(index);
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}

package io.penstock.config.syntax;

import io.penstock.domain.origin.SourcePosition;

/**
 * A change of one character that may mend a text.
 *
 * @param at offset of the change
 * @param removed the character that is taken away, or an empty string
 * @param inserted the character that comes in its place, or an empty string
 */
record Repair(int at, String removed, String inserted) {
    String applied(String text, int from) {
        return text.substring(from, at) + inserted + text.substring(Math.min(text.length(), at + removed.length()));
    }

    /** Returns the place of the mistake that this mends: of two equal characters, either of which is too much, the second. */
    SourcePosition place(SourceText source) {
        String text = source.text();
        int next = at + 1;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        boolean twice = inserted.isEmpty() && next < text.length() && text.charAt(next) == removed.charAt(0);
        return source.position(twice ? next : at);
    }

    /** Returns what is wrong, in the words of an error message. */
    String reason() {
        if (removed.isEmpty()) {
            return "missing " + name(inserted);
        }
        return inserted.isBlank() && !inserted.equals("\n")
                ? name(removed) + " does not belong here"
                : "expected " + name(inserted) + " instead of " + name(removed);
    }

    private static String name(String character) {
        return character.equals("\n") ? "end of line" : "'" + character + "'";
    }
}

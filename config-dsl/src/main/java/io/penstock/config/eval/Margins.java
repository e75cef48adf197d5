package io.penstock.config.eval;

import java.util.ArrayList;
import java.util.List;

/** Takes the common indentation, or a marked margin, off the lines of a text. */
public final class Margins {
    private Margins() {}

    /** Returns the text without the blanks that all its lines begin with; lines of blanks do not count. */
    public static String stripIndent(String text) {
        String[] lines = text.split("\n", -1);
        int indent = Integer.MAX_VALUE;
        for (String line : lines) {
            if (!line.isBlank()) {
                indent = Math.min(indent, line.length() - line.stripLeading().length());
            }
        }
        return without(text, indent);
    }

    /** Returns the text without that many characters at the beginning of each line. */
    static String without(String text, int indent) {
        List<String> stripped = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            stripped.add(line.length() <= indent ? (line.isBlank() ? "" : line) : line.substring(Math.max(0, indent)));
        }
        return String.join("\n", stripped);
    }

    static String stripMargin(String text, String mark) {
        List<String> stripped = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            String rest = line.stripLeading();
            stripped.add(rest.startsWith(mark) ? rest.substring(mark.length()) : line);
        }
        return String.join("\n", stripped);
    }
}

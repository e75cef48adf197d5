package io.penstock.config.syntax;

/** Holds the text of one file under the name that messages show. Immutable. */
public final class SourceText {
    private final String name;
    private final String text;

    private SourceText(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /** Returns a source of that name; line ends become {@code \n} and a byte order mark is dropped. */
    public static SourceText of(String name, String text) {
        String clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new SourceText(name, clean.indexOf('\r') < 0 ? clean : clean.replace("\r\n", "\n"));
    }

    /** Returns the name that messages show. */
    public String name() {
        return name;
    }

    /** Returns the whole text. */
    public String text() {
        return text;
    }

    /** Returns the text of that line (from 1) without its end, or an empty string past the end. */
    public String line(int number) {
        int start = 0;
        for (int line = 1; line < number; line++) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                return "";
            }
            start = end + 1;
        }
        int end = text.indexOf('\n', start);
        return end < 0 ? text.substring(start) : text.substring(start, end);
    }
}

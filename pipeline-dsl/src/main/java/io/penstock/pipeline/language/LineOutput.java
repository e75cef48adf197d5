package io.penstock.pipeline.language;

import java.util.function.Consumer;

/** Makes lines of what scripts print. Thread-safe. */
public final class LineOutput {
    private final Consumer<String> lines;
    private final StringBuilder open = new StringBuilder();

    /** Creates an output that hands whole lines, without their ends, to a consumer. */
    public LineOutput(Consumer<String> lines) {
        this.lines = lines;
    }

    /** Prints a text. What follows its last line end waits for more, or for {@link #flush}. */
    public synchronized void print(String text) {
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.accept(open + text.substring(start, end));
            open.setLength(0);
            start = end + 1;
        }
        open.append(text, start, text.length());
    }

    /** Prints a text and ends its line. */
    public void line(String text) {
        print(text + "\n");
    }

    /** Ends a line that is open. */
    public synchronized void flush() {
        if (!open.isEmpty()) {
            print("\n");
        }
    }
}

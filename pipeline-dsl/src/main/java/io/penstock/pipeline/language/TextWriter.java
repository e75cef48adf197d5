package io.penstock.pipeline.language;

import io.penstock.pipeline.file.PathValue;
import java.nio.charset.StandardCharsets;

/** A file that a script writes bit by bit. What was written is there when the writer is flushed or closed. */
final class TextWriter implements AutoCloseable {
    private final PathValue file;
    private final StringBuilder waiting = new StringBuilder();
    private boolean behind;

    private TextWriter(PathValue file, boolean behind) {
        this.file = file;
        this.behind = behind;
    }

    /** Returns a writer that replaces what was there. */
    static TextWriter anew(PathValue file) {
        return new TextWriter(file, false);
    }

    /** Returns a writer that adds to what was there. */
    static TextWriter behind(PathValue file) {
        return new TextWriter(file, true);
    }

    void append(String more) {
        waiting.append(more);
    }

    void flush() {
        if (behind) {
            file.append(waiting.toString().getBytes(StandardCharsets.UTF_8));
        } else {
            file.write(waiting.toString());
        }
        waiting.setLength(0);
        behind = true;
    }

    @Override
    public void close() {
        flush();
    }
}

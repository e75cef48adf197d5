package io.penstock.pipeline.language;

import io.penstock.pipeline.file.PathValue;
import java.nio.charset.Charset;

/** A file that a script writes bit by bit. What was written is there when the writer is flushed or closed. */
final class TextWriter implements AutoCloseable {
    private final PathValue file;
    private final StringBuilder waiting = new StringBuilder();
    private final Charset charset;
    private boolean behind;

    private TextWriter(PathValue file, Charset charset, boolean behind) {
        this.file = file;
        this.charset = charset;
        this.behind = behind;
    }

    /** Returns a writer that replaces what was there. */
    static TextWriter anew(PathValue file, Charset charset) {
        return new TextWriter(file, charset, false);
    }

    /** Returns a writer that adds to what was there. */
    static TextWriter behind(PathValue file, Charset charset) {
        return new TextWriter(file, charset, true);
    }

    void append(String more) {
        waiting.append(more);
    }

    void flush() {
        byte[] bytes = waiting.toString().getBytes(charset);
        if (behind) {
            file.append(bytes);
        } else {
            file.write(bytes);
        }
        waiting.setLength(0);
        behind = true;
    }

    @Override
    public void close() {
        flush();
    }
}

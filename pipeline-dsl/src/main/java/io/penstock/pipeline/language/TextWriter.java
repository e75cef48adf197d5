package io.penstock.pipeline.language;

import io.penstock.pipeline.file.PathValue;

/** A file that a script writes bit by bit. It is there when the writer is flushed or closed. */
final class TextWriter implements AutoCloseable {
    private final PathValue file;
    private final StringBuilder text;

    TextWriter(PathValue file, String start) {
        this.file = file;
        this.text = new StringBuilder(start);
    }

    void append(String more) {
        text.append(more);
    }

    void flush() {
        file.write(text.toString());
    }

    @Override
    public void close() {
        flush();
    }
}

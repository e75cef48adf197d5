package io.penstock.pipeline.text;

import java.io.BufferedReader;
import org.jspecify.annotations.Nullable;

/** The lines of a text, each with its end. */
public final class Lines extends NextIterator<Entry> {
    private final LineReader lines;

    /** Begins to read a text. */
    public Lines(BufferedReader text) {
        this.lines = new LineReader(text);
    }

    @Override
    @Nullable
    Entry advance() {
        String line = lines.next();
        return line == null ? null : new Line(line + "\n");
    }

    @Override
    public void close() {
        lines.close();
    }
}

package io.penstock.pipeline.text;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import java.io.BufferedReader;
import org.jspecify.annotations.Nullable;

/** The reads of a FASTQ text, four lines each. */
public final class FastqEntries extends NextIterator<Entry> {
    private final LineReader lines;
    private int read;

    /** Begins to read a text. */
    public FastqEntries(BufferedReader text) {
        this.lines = new LineReader(text);
    }

    @Override
    @Nullable
    Entry advance() {
        String header = lines.next();
        while (header != null && header.isBlank()) {
            header = lines.next();
        }
        if (header == null) {
            return null;
        }
        read++;
        String bases = line();
        String middle = line();
        String qualities = line();
        if (!header.startsWith("@") || !middle.startsWith("+")) {
            throw broken("it must begin with '@', and its third line with '+'");
        }
        return new FastqEntry(header.substring(1), bases, middle.substring(1), qualities);
    }

    private String line() {
        String line = lines.next();
        if (line == null) {
            throw broken("it has fewer than four lines");
        }
        return line;
    }

    private PenstockException broken(String reason) {
        close();
        return new PenstockException(ErrorCode.SCRIPT, "read " + read + " of the FASTQ text is broken: " + reason);
    }

    @Override
    public void close() {
        lines.close();
    }
}

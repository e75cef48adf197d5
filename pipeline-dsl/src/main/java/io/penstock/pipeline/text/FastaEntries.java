package io.penstock.pipeline.text;

import java.io.BufferedReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sequences of a FASTA text. Empty lines and lines that begin with {@code ;} are left out. */
public final class FastaEntries extends NextIterator<Entry> {
    private final LineReader lines;
    private @Nullable String header;

    /** Begins to read a text; what stands before the first sequence is left out. */
    public FastaEntries(BufferedReader text) {
        this.lines = new LineReader(text);
        this.header = skipTo();
    }

    private @Nullable String skipTo() {
        String line = lines.next();
        while (line != null && !line.startsWith(">")) {
            line = lines.next();
        }
        return line;
    }

    @Override
    @Nullable
    Entry advance() {
        String first = header;
        if (first == null) {
            return null;
        }
        List<String> sequence = new ArrayList<>();
        String line = lines.next();
        while (line != null && !line.startsWith(">")) {
            if (!line.isBlank() && !line.startsWith(";")) {
                sequence.add(line);
            }
            line = lines.next();
        }
        header = line;
        return new FastaEntry(first.substring(1), sequence);
    }

    @Override
    public void close() {
        lines.close();
    }
}

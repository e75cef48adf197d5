package io.penstock.pipeline.text;

import java.io.BufferedReader;
import org.jspecify.annotations.Nullable;

/** Chunks of so many lines, each line with its end; every chunk may begin with the first lines of the text. */
public final class TextChunks extends NextIterator<Object> {
    private final LineReader lines;
    private final int size;
    private final String header;

    /**
     * Begins to split a text.
     *
     * @param size how many lines a chunk has, besides the header
     * @param headerLines how many lines at the beginning go in front of every chunk
     */
    public TextChunks(BufferedReader text, int size, int headerLines) {
        this.lines = new LineReader(text);
        this.size = size;
        this.header = take(headerLines);
    }

    private String take(int count) {
        StringBuilder taken = new StringBuilder();
        String line;
        for (int i = 0; i < count && (line = lines.next()) != null; i++) {
            taken.append(line).append('\n');
        }
        return taken.toString();
    }

    @Override
    @Nullable
    Object advance() {
        String chunk = take(size);
        return chunk.isEmpty() ? null : header + chunk;
    }
}

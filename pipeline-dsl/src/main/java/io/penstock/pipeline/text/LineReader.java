package io.penstock.pipeline.text;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import java.io.BufferedReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads lines and closes the text behind the last. */
final class LineReader {
    private final BufferedReader reader;
    private boolean closed;

    LineReader(BufferedReader reader) {
        this.reader = reader;
    }

    /** Returns the next line without its end; null behind the last. */
    @Nullable
    String next() {
        if (closed) {
            return null;
        }
        try {
            String line = reader.readLine();
            if (line == null) {
                close();
            }
            return line;
        } catch (IOException e) {
            throw new PenstockException(ErrorCode.STORAGE, "cannot read the text to split: " + e.getMessage(), e);
        }
    }

    void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            reader.close();
        } catch (IOException e) {
            throw new PenstockException(ErrorCode.STORAGE, "cannot close the text to split: " + e.getMessage(), e);
        }
    }
}

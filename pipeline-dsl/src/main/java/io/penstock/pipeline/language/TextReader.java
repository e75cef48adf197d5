package io.penstock.pipeline.language;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that a script reads line by line. */
final class TextReader implements AutoCloseable {
    private final BufferedReader reader;

    TextReader(BufferedReader reader) {
        this.reader = reader;
    }

    /** Returns the next line; null behind the last. */
    @Nullable
    String line() {
        try {
            return reader.readLine();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Returns all lines that are left. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (String line = line(); line != null; line = line()) {
            lines.add(line);
        }
        return lines;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static PenstockException failed(IOException cause) {
        return new PenstockException(ErrorCode.STORAGE, "cannot read the file: " + cause.getMessage(), cause);
    }
}

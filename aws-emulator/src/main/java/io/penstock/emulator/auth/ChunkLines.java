package io.penstock.emulator.auth;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Reads the lines between chunks. The end of the stream reads as empty lines. */
final class ChunkLines {
    private static final int LONGEST = 1 << 13;

    private final InputStream in;

    ChunkLines(InputStream in) {
        this.in = in;
    }

    String next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int c = in.read();
        while (c >= 0 && c != '\n' && line.size() < LONGEST) {
            line.write(c);
            c = in.read();
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    /** Reads {@code name:value} lines up to an empty one. */
    Map<String, String> fields() throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        String line = next();
        while (!line.isEmpty()) {
            int colon = Math.max(0, line.indexOf(':'));
            fields.put(
                    line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
            line = next();
        }
        return fields;
    }
}

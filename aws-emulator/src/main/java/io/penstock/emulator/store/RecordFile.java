package io.penstock.emulator.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Small files of names and values. They are replaced by an atomic rename, so a reader, also one that comes after
 * {@code kill -9}, sees the old or the new record and never half of one. Any Unicode text survives, line breaks too.
 */
final class RecordFile {
    private RecordFile() {}

    static void write(Path file, Map<String, String> values) throws IOException {
        Properties properties = new Properties();
        properties.putAll(values);
        Path fresh = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID());
        try (OutputStream out = Files.newOutputStream(fresh)) {
            properties.store(out, null);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static Map<String, String> read(Path file) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            properties.load(in);
        }
        Map<String, String> values = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        return values;
    }

    /** The entries under a prefix, without it. */
    static Map<String, String> under(String prefix, Map<String, String> values) {
        Map<String, String> part = new TreeMap<>();
        values.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                part.put(name.substring(prefix.length()), value);
            }
        });
        return part;
    }
}

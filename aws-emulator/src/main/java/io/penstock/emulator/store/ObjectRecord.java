package io.penstock.emulator.store;

import io.penstock.emulator.checksum.ChecksumAlgorithm;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How objects, and the parts they share, are written down in {@link RecordFile record files}. */
final class ObjectRecord {
    private ObjectRecord() {}

    static void write(Path file, StoredObject object) throws IOException {
        Map<String, String> values = new TreeMap<>();
        values.put("key", object.key());
        values.put("modified", object.modified().toString());
        values.put("data", object.file().getFileName().toString());
        values.put("size", Long.toString(object.size()));
        values.put("etag", object.etag());
        values.put("composite", Boolean.toString(object.content().checksums().composite()));
        values.put(
                "parts", object.content().parts().stream().map(String::valueOf).collect(Collectors.joining(",")));
        addChecksums(values, object.content().checksums().values());
        addAttributes(values, object.attributes());
        RecordFile.write(file, values);
    }

    static StoredObject read(Path file) throws IOException {
        Map<String, String> values = RecordFile.read(file);
        Content content = new Content(
                Long.parseLong(get(values, "size")),
                get(values, "etag"),
                new Checksums(checksums(values), Boolean.parseBoolean(get(values, "composite"))),
                parts(get(values, "parts")));
        return new StoredObject(
                get(values, "key"),
                Instant.parse(get(values, "modified")),
                content,
                attributes(values),
                file.resolveSibling(get(values, "data")));
    }

    static void addAttributes(Map<String, String> values, Attributes attributes) {
        attributes.headers().forEach((name, value) -> values.put("header." + name, value));
        attributes.tags().forEach((name, value) -> values.put("tag." + name, value));
    }

    static Attributes attributes(Map<String, String> values) {
        return new Attributes(RecordFile.under("header.", values), RecordFile.under("tag.", values));
    }

    static void addChecksums(Map<String, String> values, Map<ChecksumAlgorithm, String> checksums) {
        checksums.forEach((algorithm, value) -> values.put("checksum." + algorithm.name(), value));
    }

    static Map<ChecksumAlgorithm, String> checksums(Map<String, String> values) {
        Map<ChecksumAlgorithm, String> checksums = new EnumMap<>(ChecksumAlgorithm.class);
        RecordFile.under("checksum.", values)
                .forEach((name, value) -> checksums.put(ChecksumAlgorithm.valueOf(name), value));
        return checksums;
    }

    static String get(Map<String, String> values, String name) throws IOException {
        String value = values.get(name);
        if (value == null) {
            throw new IOException("A record of the object store lacks '" + name + "'");
        }
        return value;
    }

    private static List<Long> parts(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(Long::valueOf).toList();
    }
}

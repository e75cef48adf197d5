package io.penstock.emulator.store;

import io.penstock.emulator.checksum.ChecksumAlgorithm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How unfinished uploads are written down: {@code upload} and {@code part-<number>} records in their directory. */
final class UploadRecord {
    private static final String UPLOAD = "upload";
    private static final String PART = "part-";

    private UploadRecord() {}

    static void write(MultipartUpload upload) throws IOException {
        Map<String, String> values = new TreeMap<>();
        ChecksumAlgorithm algorithm = upload.plan().algorithm();
        values.put("key", upload.plan().key());
        values.put("started", upload.started().toString());
        values.put("algorithm", algorithm == null ? "" : algorithm.name());
        values.put("composite", Boolean.toString(upload.plan().composite()));
        ObjectRecord.addAttributes(values, upload.plan().attributes());
        RecordFile.write(upload.directory().resolve(UPLOAD), values);
    }

    static boolean isUpload(Path directory) {
        return Files.isRegularFile(directory.resolve(UPLOAD));
    }

    static MultipartUpload read(Path directory) throws IOException {
        Map<String, String> values = RecordFile.read(directory.resolve(UPLOAD));
        UploadPlan plan = new UploadPlan(
                ObjectRecord.get(values, "key"),
                ObjectRecord.attributes(values),
                ChecksumAlgorithm.named(ObjectRecord.get(values, "algorithm")).orElse(null),
                Boolean.parseBoolean(ObjectRecord.get(values, "composite")));
        MultipartUpload upload =
                new MultipartUpload(directory, plan, Instant.parse(ObjectRecord.get(values, "started")));
        List<Path> parts;
        try (Stream<Path> list = Files.list(directory)) {
            parts = list.filter(p -> p.getFileName().toString().matches(PART + "\\d+"))
                    .toList();
        }
        for (Path part : parts) {
            upload.restore(readPart(part));
        }
        return upload;
    }

    static void writePart(Path directory, UploadedPart part) throws IOException {
        Map<String, String> values = new TreeMap<>();
        values.put("number", Integer.toString(part.number()));
        values.put("modified", part.modified().toString());
        values.put("data", part.file().path().getFileName().toString());
        values.put("size", Long.toString(part.file().size()));
        values.put("md5", part.file().md5());
        ObjectRecord.addChecksums(values, part.file().checksums());
        RecordFile.write(directory.resolve(PART + part.number()), values);
    }

    private static UploadedPart readPart(Path file) throws IOException {
        Map<String, String> values = RecordFile.read(file);
        SpooledFile data = new SpooledFile(
                file.resolveSibling(ObjectRecord.get(values, "data")),
                Long.parseLong(ObjectRecord.get(values, "size")),
                ObjectRecord.get(values, "md5"),
                ObjectRecord.checksums(values));
        return new UploadedPart(
                Integer.parseInt(ObjectRecord.get(values, "number")),
                Instant.parse(ObjectRecord.get(values, "modified")),
                data);
    }
}

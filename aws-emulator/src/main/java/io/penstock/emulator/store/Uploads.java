package io.penstock.emulator.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The unfinished multipart uploads of one bucket; they survive a restart too. Safe for concurrent use. */
public final class Uploads {
    private final Path directory;
    private final Clock clock;
    private final Map<String, MultipartUpload> byId = new ConcurrentHashMap<>();

    private Uploads(Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    static Uploads open(Path directory, Clock clock) throws IOException {
        Files.createDirectories(directory);
        Uploads uploads = new Uploads(directory, clock);
        List<Path> children;
        try (Stream<Path> list = Files.list(directory)) {
            children = list.toList();
        }
        for (Path child : children) {
            if (UploadRecord.isUpload(child)) {
                MultipartUpload upload = UploadRecord.read(child);
                uploads.byId.put(upload.id(), upload);
            } else {
                BucketFiles.deleteTree(child);
            }
        }
        return uploads;
    }

    public MultipartUpload start(UploadPlan plan) throws IOException {
        Path home = directory.resolve(UUID.randomUUID().toString().replace("-", ""));
        Files.createDirectories(home);
        MultipartUpload upload = new MultipartUpload(home, plan, now());
        UploadRecord.write(upload);
        byId.put(upload.id(), upload);
        return upload;
    }

    public Optional<MultipartUpload> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** All uploads by key, then by age. */
    public List<MultipartUpload> all() {
        return byId.values().stream()
                .sorted(Comparator.comparing((MultipartUpload u) -> u.plan().key(), new KeyOrder())
                        .thenComparing(MultipartUpload::started)
                        .thenComparing(MultipartUpload::id))
                .toList();
    }

    public UploadedPart addPart(MultipartUpload upload, int number, SpooledFile file) throws IOException {
        return upload.add(number, now(), file);
    }

    /** Forgets an upload, finished or given up, and deletes what is left of its parts. */
    public void end(MultipartUpload upload) throws IOException {
        byId.remove(upload.id());
        BucketFiles.deleteTree(upload.directory());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}

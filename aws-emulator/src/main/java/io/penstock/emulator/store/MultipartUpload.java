package io.penstock.emulator.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** An unfinished multipart upload and the parts that have arrived. Safe for concurrent use. */
public final class MultipartUpload {
    private final Path directory;
    private final UploadPlan plan;
    private final Instant started;
    private final ConcurrentSkipListMap<Integer, UploadedPart> parts = new ConcurrentSkipListMap<>();

    MultipartUpload(Path directory, UploadPlan plan, Instant started) {
        this.directory = directory;
        this.plan = plan;
        this.started = started;
    }

    public String id() {
        return directory.getFileName().toString();
    }

    public UploadPlan plan() {
        return plan;
    }

    public Instant started() {
        return started;
    }

    /** The parts by ascending number. */
    public List<UploadedPart> parts() {
        return List.copyOf(parts.values());
    }

    public Optional<UploadedPart> part(int number) {
        return Optional.ofNullable(parts.get(number));
    }

    /** Keeps a part, in place of an earlier one of the same number. */
    public synchronized UploadedPart add(int number, Instant modified, SpooledFile spooled) throws IOException {
        Path data = directory.resolve(spooled.path().getFileName());
        Files.move(spooled.path(), data);
        SpooledFile kept = new SpooledFile(data, spooled.size(), spooled.md5(), spooled.checksums());
        UploadedPart part = new UploadedPart(number, modified, kept);
        UploadRecord.writePart(directory, part);
        UploadedPart old = parts.put(number, part);
        if (old != null) {
            Files.deleteIfExists(old.file().path());
        }
        return part;
    }

    void restore(UploadedPart part) {
        parts.put(part.number(), part);
    }

    Path directory() {
        return directory;
    }
}

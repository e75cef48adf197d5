package io.penstock.emulator.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/** What is set on a bucket as a whole, kept in a record of its own. Safe for concurrent use. */
public final class BucketSettings {
    private final Path file;
    private final Instant created;
    private volatile boolean requesterPays;

    private BucketSettings(Path file, Instant created, boolean requesterPays) {
        this.file = file;
        this.created = created;
        this.requesterPays = requesterPays;
    }

    static BucketSettings create(Path file, Instant created) throws IOException {
        BucketSettings settings = new BucketSettings(file, created, false);
        settings.save();
        return settings;
    }

    static BucketSettings read(Path file) throws IOException {
        Map<String, String> values = RecordFile.read(file);
        return new BucketSettings(
                file,
                Instant.parse(ObjectRecord.get(values, "created")),
                Boolean.parseBoolean(ObjectRecord.get(values, "requester-pays")));
    }

    public Instant created() {
        return created;
    }

    /** Whether requests must say that their sender pays. */
    public boolean requesterPays() {
        return requesterPays;
    }

    public synchronized void setRequesterPays(boolean value) throws IOException {
        requesterPays = value;
        save();
    }

    private void save() throws IOException {
        RecordFile.write(
                file, Map.of("created", created.toString(), "requester-pays", Boolean.toString(requesterPays)));
    }
}

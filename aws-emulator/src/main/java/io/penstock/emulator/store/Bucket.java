package io.penstock.emulator.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * One bucket: its objects in memory by key, their bytes and records on disk. Safe for concurrent use; a write becomes
 * visible as a whole, and whoever holds the version before open keeps reading that one.
 */
public final class Bucket {
    private final BucketFiles files;
    private final Clock clock;
    private final ConcurrentSkipListMap<String, StoredObject> objects = new ConcurrentSkipListMap<>(new KeyOrder());
    private final KeyLocks locks = new KeyLocks();
    private final Uploads uploads;

    private Bucket(BucketFiles files, Clock clock, Uploads uploads) {
        this.files = files;
        this.clock = clock;
        this.uploads = uploads;
    }

    static Bucket open(BucketFiles files, Clock clock) throws IOException {
        Bucket bucket = new Bucket(files, clock, Uploads.open(files.uploads(), clock));
        for (StoredObject object : files.objects().load()) {
            bucket.objects.put(object.key(), object);
        }
        return bucket;
    }

    public String name() {
        return files.name();
    }

    public BucketSettings settings() {
        return files.settings();
    }

    /** Whether the bucket holds no objects. */
    public boolean isEmpty() {
        return objects.isEmpty();
    }

    /** Where to collect bytes for this bucket. */
    public Spool spool() {
        return files.spool();
    }

    /** The unfinished multipart uploads. */
    public Uploads uploads() {
        return uploads;
    }

    /** A live view of the objects in the order that S3 lists them. */
    public NavigableMap<String, StoredObject> objects() {
        return Collections.unmodifiableNavigableMap(objects);
    }

    /** The keys that begin with a prefix, in order. */
    public List<String> keys(String prefix) {
        return objects.tailMap(prefix, true).keySet().stream()
                .takeWhile(key -> key.startsWith(prefix))
                .toList();
    }

    public Optional<StoredObject> find(String key) {
        return Optional.ofNullable(objects.get(key));
    }

    /** Opens the current version of an object for reading, or returns empty where there is none. */
    public Optional<OpenObject> open(String key) throws IOException {
        for (StoredObject object = objects.get(key); object != null; object = objects.get(key)) {
            try {
                return Optional.of(new OpenObject(object, FileChannel.open(object.file())));
            } catch (NoSuchFileException e) {
                if (object.equals(objects.get(key))) {
                    throw e;
                }
            }
        }
        return Optional.empty();
    }

    /** Writes an object in one call, without metadata, replacing what was there. */
    public StoredObject put(String key, InputStream bytes) throws IOException {
        SpooledFile file = files.spool().collect(bytes, Set.of());
        return commit(new ObjectDraft(key, file.path(), file.content(), Attributes.NONE), WriteCondition.NONE);
    }

    /** Turns a finished temporary file into the current version of an object; on failure the file is deleted. */
    public StoredObject commit(ObjectDraft draft, WriteCondition condition) throws IOException {
        try {
            synchronized (locks.of(draft.key())) {
                condition.check(objects.get(draft.key()));
                StoredObject fresh = files.objects().publish(draft, now());
                StoredObject old = objects.put(draft.key(), fresh);
                if (old != null) {
                    Files.deleteIfExists(old.file());
                }
                return fresh;
            }
        } finally {
            Files.deleteIfExists(draft.file());
        }
    }

    /** Changes what is said about an object, not its bytes nor its date; returns empty where there is none. */
    public Optional<StoredObject> change(String key, Attributes attributes) throws IOException {
        synchronized (locks.of(key)) {
            StoredObject old = objects.get(key);
            if (old == null) {
                return Optional.empty();
            }
            StoredObject fresh = new StoredObject(key, old.modified(), old.content(), attributes, old.file());
            files.objects().rewrite(fresh);
            objects.put(key, fresh);
            return Optional.of(fresh);
        }
    }

    /** Deletes an object and says whether it was there. */
    public boolean delete(String key, WriteCondition condition) throws IOException {
        synchronized (locks.of(key)) {
            StoredObject old = objects.get(key);
            condition.check(old);
            if (old == null) {
                return false;
            }
            objects.remove(key);
            files.objects().remove(old);
            return true;
        }
    }

    public boolean delete(String key) throws IOException {
        return delete(key, WriteCondition.NONE);
    }

    /** S3 keeps dates to the second. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}

package io.penstock.emulator.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/**
 * All buckets, kept in one directory and durable through {@code kill -9}. Safe for concurrent use.
 *
 * <pre>{@code
 * Bucket bucket = store.bucket("data").orElseThrow();
 * bucket.put("a/b", bytes);
 * try (OpenObject open = bucket.open("a/b").orElseThrow()) { open.stream().transferTo(out); }
 * }</pre>
 */
public final class ObjectStore {
    private final Path directory;
    private final Clock clock;
    private final ConcurrentSkipListMap<String, Bucket> buckets = new ConcurrentSkipListMap<>();

    private ObjectStore(Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** Opens the store in a directory, which is created where it is missing, and reads back what it holds. */
    public static ObjectStore open(Path directory, Clock clock) throws IOException {
        Files.createDirectories(directory);
        ObjectStore store = new ObjectStore(directory, clock);
        List<Path> children;
        try (Stream<Path> list = Files.list(directory)) {
            children = list.filter(BucketFiles::isBucket).toList();
        }
        for (Path child : children) {
            Bucket bucket = Bucket.open(BucketFiles.open(child), clock);
            store.buckets.put(bucket.name(), bucket);
        }
        return store;
    }

    /**
     * Creates a bucket and says whether it is new.
     *
     * @throws IllegalArgumentException when the name is against the rules for buckets
     */
    public synchronized boolean createBucket(String name) throws IOException {
        if (!BucketName.isValid(name)) {
            throw new IllegalArgumentException("'" + name + "' is not a valid name for a bucket: use 3 to 63 of a-z,"
                    + " 0-9, '-' and '.', with a letter or digit at both ends");
        }
        if (buckets.containsKey(name)) {
            return false;
        }
        BucketFiles files = BucketFiles.create(directory.resolve(name), clock.instant());
        buckets.put(name, Bucket.open(files, clock));
        return true;
    }

    public Optional<Bucket> bucket(String name) {
        return Optional.ofNullable(buckets.get(name));
    }

    /** All buckets by name. */
    public List<Bucket> buckets() {
        return List.copyOf(buckets.values());
    }

    /** Deletes a bucket; one that still holds objects stays, and the answer is false. */
    public synchronized boolean deleteBucket(Bucket bucket) throws IOException {
        if (!bucket.isEmpty()) {
            return false;
        }
        buckets.remove(bucket.name());
        BucketFiles.open(directory.resolve(bucket.name())).delete();
        return true;
    }
}

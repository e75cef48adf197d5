package io.penstock.aws.s3;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.aws.client.AwsClients;
import io.penstock.aws.settings.S3Settings;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.file.StoredFile;
import io.penstock.domain.task.PublishRule;
import io.penstock.spi.FileStore;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Files in S3. A directory is a prefix that objects lie below. Thread-safe; connects when it is first used. */
public final class S3FileStore implements FileStore {
    private static final String WRITER = "penstock-writer";

    private final ObjectCalls calls;
    private final Listings listings;
    private final ParallelTasks parallel;
    private final AutoCloseable resources;

    /** Creates a store that shares its clients until it is closed. */
    public S3FileStore(AwsClients clients, S3Settings settings) {
        this.calls = new ObjectCalls(clients, settings);
        this.listings = new Listings(calls);
        this.parallel = new ParallelTasks(settings.maxConcurrency());
        this.resources = clients.lease();
    }

    @Override
    public String scheme() {
        return "s3";
    }

    @Override
    public Optional<StoredFile> stat(FileLocation location) {
        ObjectKey key = ObjectKey.of(location);
        Optional<StoredFile> file = key.isRoot() ? Optional.empty() : file(key);
        return file.isPresent() || !listings.isDirectory(key) ? file : Optional.of(Listings.directory(key.location()));
    }

    private Optional<StoredFile> file(ObjectKey key) {
        return calls.head(key)
                .map(head ->
                        new StoredFile(key.location(), head.contentLength(), head.lastModified(), false, head.eTag()));
    }

    @Override
    public InputStream read(FileLocation file) {
        ObjectKey key = ObjectKey.ofObject(file);
        return calls.call("read " + key, s3 -> s3.getObject(calls.get(key).build(), new OpenedObject()));
    }

    @Override
    public void write(FileLocation file, byte[] content) {
        ObjectKey key = ObjectKey.ofObject(file);
        calls.call("write " + key, s3 -> s3.putObject(calls.put(key).build(), RequestBody.fromBytes(content)));
    }

    @Override
    public boolean writeIfAbsent(FileLocation file, byte[] content) {
        ObjectKey key = ObjectKey.ofObject(file);
        String writer = UUID.randomUUID().toString();
        PutObjectRequest request =
                calls.put(key).ifNoneMatch("*").metadata(Map.of(WRITER, writer)).build();
        return calls.call("write " + key, s3 -> {
            try {
                s3.putObject(request, RequestBody.fromBytes(content));
                return true;
            } catch (S3Exception e) {
                if (e.statusCode() != 412 && e.statusCode() != 409) {
                    throw e;
                }
                return isWrittenBy(key, writer);
            }
        });
    }

    /** Tells whose object it is: the first answer to our own request may have been lost, and the second try refused. */
    private boolean isWrittenBy(ObjectKey key, String writer) {
        return calls.head(key)
                .filter(head -> writer.equals(head.metadata().get(WRITER)))
                .isPresent();
    }

    @Override
    public List<StoredFile> list(FileLocation directory) {
        return listings.below(ObjectKey.of(directory));
    }

    @Override
    public List<StoredFile> children(FileLocation directory) {
        return listings.children(ObjectKey.of(directory));
    }

    @Override
    public void place(FileLocation from, FileLocation to, PublishRule.Mode mode) {
        if (from.equals(to)) {
            return;
        }
        List<StoredFile> copied;
        try (Copies copies = new Copies(calls)) {
            copied = transfer(
                    from, (file, relative) -> copies.tasks(file, relative.isEmpty() ? to : to.resolve(relative)));
        }
        if (mode == PublishRule.Mode.MOVE) {
            // What came to lie there in the meantime was not copied, so it stays.
            List<String> keys = new ArrayList<>();
            copied.forEach(file -> keys.add(Listings.key(file)));
            if (copied.stream().noneMatch(file -> file.location().equals(from))) {
                keys.add(ObjectKey.of(from).prefix());
            }
            parallel.run(new Deletions(calls).tasks(from.authority(), keys));
        }
    }

    @Override
    public void download(FileLocation from, Path to) {
        try (Downloads downloads = new Downloads(calls)) {
            transfer(from, (file, relative) -> downloads.tasks(file, below(to, relative)));
        }
    }

    private static Path below(Path directory, String relative) {
        Path path = directory.resolve(relative);
        if (!path.normalize().startsWith(directory.normalize())) {
            throw new PenstockException(ErrorCode.STORAGE, "the key '" + relative + "' leads out of " + directory);
        }
        return path;
    }

    private List<StoredFile> transfer(FileLocation from, BiFunction<StoredFile, String, List<Runnable>> plan) {
        List<StoredFile> files = filesOf(from);
        List<Runnable> tasks = new ArrayList<>();
        for (StoredFile file : files) {
            if (!file.directory()) {
                boolean single = file.location().equals(from);
                tasks.addAll(plan.apply(file, single ? "" : file.location().relativeTo(from)));
            }
        }
        parallel.run(tasks);
        return files;
    }

    /** Returns a file, or all that lies in a directory. */
    private List<StoredFile> filesOf(FileLocation location) {
        ObjectKey key = ObjectKey.of(location);
        Optional<StoredFile> single = key.isRoot() ? Optional.empty() : file(key);
        if (single.isPresent()) {
            return List.of(single.get());
        }
        List<StoredFile> files = listings.below(key);
        if (files.isEmpty() && !listings.isDirectory(key)) {
            throw new PenstockException(ErrorCode.FILE_NOT_FOUND, "there is no " + location);
        }
        return files;
    }

    @Override
    public void upload(Path from, FileLocation to) {
        try (Uploads uploads = new Uploads(calls)) {
            parallel.run(uploads.tasks(from, to));
        }
    }

    @Override
    public void delete(Collection<FileLocation> locations) {
        List<ObjectKey> tops = locations.stream().map(ObjectKey::ofObject).toList();
        Map<String, Set<String>> doomed = new TreeMap<>();
        List<Runnable> searches = new ArrayList<>();
        for (ObjectKey top : tops) {
            Set<String> keys = doomed.computeIfAbsent(top.bucket(), bucket -> ConcurrentHashMap.newKeySet());
            keys.add(top.key());
            searches.add(() -> keys.addAll(listings.keysBelow(top)));
        }
        parallel.run(searches);
        Deletions deletions = new Deletions(calls);
        doomed.forEach((bucket, keys) -> parallel.run(deletions.tasks(bucket, List.copyOf(keys))));
    }

    @Override
    public void close() {
        parallel.close();
        try {
            resources.close();
        } catch (SdkException e) {
            throw calls.translate(e, "close the connections to S3");
        } catch (Exception e) {
            throw new PenstockException(ErrorCode.INTERNAL, "the connections to S3 do not close: " + e, e);
        }
    }
}

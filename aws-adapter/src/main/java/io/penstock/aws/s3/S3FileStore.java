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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
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

    /** Creates a store that closes its clients when it is closed. */
    public S3FileStore(AwsClients clients, S3Settings settings) {
        this.calls = new ObjectCalls(clients, settings);
        this.listings = new Listings(calls);
        this.parallel = new ParallelTasks(settings.maxConcurrency());
        this.resources = clients;
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
        try (Copies copies = new Copies(calls)) {
            transfer(from, (file, relative) -> copies.tasks(file, relative.isEmpty() ? to : to.resolve(relative)));
        }
        if (mode == PublishRule.Mode.MOVE) {
            delete(List.of(from));
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

    private void transfer(FileLocation from, BiFunction<StoredFile, String, List<Runnable>> plan) {
        ObjectKey key = ObjectKey.of(from);
        Optional<StoredFile> single = key.isRoot() ? Optional.empty() : file(key);
        List<Runnable> tasks = new ArrayList<>();
        if (single.isPresent()) {
            tasks.addAll(plan.apply(single.get(), ""));
        } else {
            List<StoredFile> files = listings.below(key);
            if (files.isEmpty() && !listings.isDirectory(key)) {
                throw new PenstockException(ErrorCode.FILE_NOT_FOUND, "there is no " + from);
            }
            files.stream()
                    .filter(file -> !file.directory())
                    .forEach(file ->
                            tasks.addAll(plan.apply(file, file.location().relativeTo(from))));
        }
        parallel.run(tasks);
    }

    @Override
    public void upload(Path from, FileLocation to) {
        try (Uploads uploads = new Uploads(calls)) {
            parallel.run(uploads.tasks(from, to));
        }
    }

    @Override
    public void delete(Collection<FileLocation> locations) {
        Map<String, Set<String>> keys = new TreeMap<>();
        for (FileLocation location : locations) {
            ObjectKey key = ObjectKey.ofObject(location);
            Set<String> doomed = keys.computeIfAbsent(key.bucket(), bucket -> new LinkedHashSet<>());
            doomed.add(key.key());
            for (StoredFile file : listings.below(key)) {
                doomed.add(file.location().path().substring(1) + (file.directory() ? "/" : ""));
            }
        }
        Deletions deletions = new Deletions(calls);
        keys.forEach((bucket, doomed) -> parallel.run(deletions.tasks(bucket, List.copyOf(doomed))));
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

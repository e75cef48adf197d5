package io.penstock.aws.client;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.aws.settings.ConnectionSettings;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.file.StoredFile;
import io.penstock.domain.task.PublishRule;
import io.penstock.spi.FileStore;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * A store that bears credentials which expire in mid-run: calls wait until somebody has renewed them, and then go on. Its clients may
 * have other users. Thread-safe.
 */
public final class PatientFileStore implements FileStore {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final FileStore store;
    private final AwsClients clients;

    /** Creates a store over one that it closes, and that makes its calls by these clients. */
    public PatientFileStore(FileStore store, AwsClients clients) {
        this.store = store;
        this.clients = clients;
    }

    /** Returns the clients; empty where they do not reach AWS in this way. */
    public Optional<AwsClients> clients(ConnectionSettings settings) {
        return Optional.of(clients).filter(own -> own.reachAsIn(settings));
    }

    private <T> T call(Supplier<T> call) {
        while (true) {
            try {
                T answer = call.get();
                clients.credentialWait().succeeded();
                return answer;
            } catch (PenstockException e) {
                if (!clients.credentialWait().isFor(e)) {
                    throw e;
                }
                pause();
            }
        }
    }

    private void pause() {
        LockSupport.parkNanos(this, PAUSE.toNanos());
        if (Thread.currentThread().isInterrupted()) {
            throw new PenstockException(ErrorCode.CANCELLED, "interrupted while waiting for new AWS credentials");
        }
    }

    private void run(Runnable call) {
        call(() -> {
            call.run();
            return true;
        });
    }

    @Override
    public String scheme() {
        return store.scheme();
    }

    @Override
    public Optional<StoredFile> stat(FileLocation location) {
        return call(() -> store.stat(location));
    }

    @Override
    public InputStream read(FileLocation file) {
        return call(() -> store.read(file));
    }

    @Override
    public void write(FileLocation file, byte[] content) {
        run(() -> store.write(file, content));
    }

    @Override
    public boolean writeIfAbsent(FileLocation file, byte[] content) {
        return call(() -> store.writeIfAbsent(file, content));
    }

    @Override
    public List<StoredFile> list(FileLocation directory) {
        return call(() -> store.list(directory));
    }

    @Override
    public List<StoredFile> children(FileLocation directory) {
        return call(() -> store.children(directory));
    }

    @Override
    public void place(FileLocation from, FileLocation to, PublishRule.Mode mode) {
        run(() -> store.place(from, to, mode));
    }

    @Override
    public void upload(Path from, FileLocation to) {
        run(() -> store.upload(from, to));
    }

    @Override
    public void download(FileLocation from, Path to) {
        run(() -> store.download(from, to));
    }

    @Override
    public void delete(Collection<FileLocation> locations) {
        run(() -> store.delete(locations));
    }

    @Override
    public void close() {
        store.close();
    }
}

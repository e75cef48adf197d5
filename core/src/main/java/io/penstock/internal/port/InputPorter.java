package io.penstock.internal.port;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.event.RunEvent;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.file.StoredFile;
import io.penstock.domain.task.InputFile;
import io.penstock.spi.FileStore;
import io.penstock.spi.RunListener;
import io.penstock.spi.TaskExecutor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Brings inputs that an executor cannot read where they lie into the stage area of its work root, once per run, shared by all
 * tasks that need them. Thread-safe; a second task that needs a file waits for the transfer that is under way.
 */
public final class InputPorter {
    private static final String STAGE_AREA = "stage";

    private final FileStores stores;
    private final RunListener listener;
    private final Map<FileLocation, FutureTask<FileLocation>> transfers = new ConcurrentHashMap<>();

    /** Creates a porter; transfers are told to a listener. */
    public InputPorter(FileStores stores, RunListener listener) {
        this.stores = stores;
        this.listener = listener;
    }

    /** Returns the inputs at places that the executor reads; blocks while they are transferred. */
    public List<InputFile> port(List<InputFile> inputs, TaskExecutor executor) {
        List<InputFile> ported = new ArrayList<>();
        for (InputFile input : inputs) {
            ported.add(new InputFile(port(input.location(), executor), input.stageName()));
        }
        return ported;
    }

    /** Returns a place of one file or directory that the executor reads; blocks while it is transferred. */
    public FileLocation port(FileLocation location, TaskExecutor executor) {
        if (executor.capabilities().readableSchemes().contains(location.scheme())) {
            return location;
        }
        FileLocation workRoot = executor.workRoot()
                .orElseThrow(() -> new PenstockException(
                        ErrorCode.CONFIGURATION, "executor " + executor.name() + " has no work directory"));
        FileLocation target = target(workRoot, location);
        FutureTask<FileLocation> transfer = new FutureTask<>(() -> transfer(location, target));
        FutureTask<FileLocation> first = transfers.putIfAbsent(target, transfer);
        if (first == null) {
            transfer.run();
        }
        return await(first == null ? transfer : first);
    }

    private static FileLocation await(FutureTask<FileLocation> transfer) {
        try {
            return transfer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PenstockException(ErrorCode.CANCELLED, "interrupted while a transfer was under way", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof PenstockException known ? known : new CompletionException(e.getCause());
        }
    }

    private FileLocation transfer(FileLocation from, FileLocation to) {
        StoredFile source = stores.of(from)
                .stat(from)
                .orElseThrow(
                        () -> new PenstockException(ErrorCode.FILE_NOT_FOUND, "input file does not exist: " + from));
        Optional<StoredFile> present = stores.of(to).stat(to);
        if (!source.directory() && present.isPresent() && isSame(source, present.get())) {
            return to;
        }
        listener.on(new RunEvent.InputTransfer(from, to, false));
        move(from, to);
        listener.on(new RunEvent.InputTransfer(from, to, true));
        return to;
    }

    /** A file of the same size that is not older than its source is one that an earlier run brought here whole. */
    private static boolean isSame(StoredFile source, StoredFile present) {
        return !present.directory()
                && present.size() == source.size()
                && !present.modified().isBefore(source.modified());
    }

    private void move(FileLocation from, FileLocation to) {
        FileStore source = stores.of(from);
        if (from.isLocal()) {
            stores.of(to).upload(from.toPath(), to);
        } else if (to.isLocal()) {
            source.download(from, to.toPath());
        } else {
            throughThisMachine(source, from, to);
        }
    }

    private void throughThisMachine(FileStore source, FileLocation from, FileLocation to) {
        try {
            Path directory = Files.createTempDirectory("penstock-transfer");
            Path file = directory.resolve("content");
            source.download(from, file);
            stores.of(to).upload(file, to);
            stores.of(FileLocation.of(directory)).delete(List.of(FileLocation.of(directory)));
        } catch (IOException e) {
            throw new PenstockException(
                    ErrorCode.STORAGE, "cannot bring " + from + " to " + to + ": " + e.getMessage(), e);
        }
    }

    private static FileLocation target(FileLocation workRoot, FileLocation location) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(location.toString().getBytes(StandardCharsets.UTF_8));
            String hex = HexFormat.of().formatHex(digest, 0, 16);
            return workRoot.resolve(STAGE_AREA)
                    .resolve(hex.substring(0, 2))
                    .resolve(hex.substring(2))
                    .resolve(location.name());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

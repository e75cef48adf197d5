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
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings inputs that an executor cannot read where they lie into the stage area of its work root, once per run, shared by all
 * tasks that need them. Thread-safe; a second task that needs a file waits for the transfer that is under way. One that failed is
 * begun anew when the file is asked for again.
 */
public final class InputPorter {
    private static final String STAGE_AREA = "stage";

    private final FileStores stores;
    private final RunListener listener;
    private final @Nullable Path between;
    private final Map<Key, FutureTask<FileLocation>> transfers = new ConcurrentHashMap<>();

    private record Key(FileLocation workRoot, FileLocation location) {}

    /**
     * Creates a porter; transfers are told to a listener.
     *
     * @param between the directory that files pass through between two stores; null for the system's own
     */
    public InputPorter(FileStores stores, RunListener listener, @Nullable Path between) {
        this.stores = stores;
        this.listener = listener;
        this.between = between;
    }

    /** Returns the inputs at places that the executor reads; blocks while they are transferred. */
    public List<InputFile> port(List<InputFile> inputs, TaskExecutor executor) {
        List<InputFile> ported = new ArrayList<>();
        for (InputFile input : inputs) {
            ported.add(new InputFile(port(input.location(), executor), input.stageName(), input.kind()));
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
        FutureTask<FileLocation> transfer = new FutureTask<>(() -> transfer(location, workRoot));
        Key key = new Key(workRoot, location);
        FutureTask<FileLocation> first = transfers.putIfAbsent(key, transfer);
        if (first == null) {
            transfer.run();
        }
        return await(key, first == null ? transfer : first);
    }

    private FileLocation await(Key key, FutureTask<FileLocation> transfer) {
        try {
            return transfer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PenstockException(ErrorCode.CANCELLED, "interrupted while a transfer was under way", e);
        } catch (ExecutionException e) {
            transfers.remove(key, transfer);
            if (e.getCause() instanceof PenstockException known) {
                throw new PenstockException(
                        known.code(),
                        "cannot bring the input " + key.location() + " to " + key.workRoot() + ": "
                                + known.getMessage(),
                        known);
            }
            throw new CompletionException(e.getCause());
        }
    }

    private FileLocation transfer(FileLocation from, FileLocation workRoot) {
        StoredFile source = stores.stat(from)
                .orElseThrow(
                        () -> new PenstockException(ErrorCode.FILE_NOT_FOUND, "input file does not exist: " + from));
        List<StoredFile> content = source.directory() ? stores.filesBelow(from) : List.of(source);
        FileLocation to = target(workRoot, from, content);
        if (!sizes(from, content).equals(present(to))) {
            listener.on(new RunEvent.InputTransfer(from, to, false));
            move(from, to);
            listener.on(new RunEvent.InputTransfer(from, to, true));
        }
        stores.note(
                moved(source, from, to),
                content.stream().map(file -> moved(file, from, to)).toList());
        return to;
    }

    private static StoredFile moved(StoredFile file, FileLocation from, FileLocation to) {
        String relative = file.location().relativeTo(from);
        FileLocation location = relative.isEmpty() ? to : to.resolve(relative);
        return new StoredFile(location, file.size(), file.modified(), file.directory(), "");
    }

    /** What an earlier run brought here, perhaps not all of it: each file is whole or absent. One listing tells. */
    private Map<String, Long> present(FileLocation to) {
        return sizes(
                to,
                stores.of(to).list(to.parent()).stream()
                        .filter(file -> !file.directory() && file.location().isWithin(to))
                        .toList());
    }

    private static Map<String, Long> sizes(FileLocation start, List<StoredFile> files) {
        return files.stream().collect(Collectors.toMap(file -> file.location().relativeTo(start), StoredFile::size));
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
            try (TransferDirectory directory = TransferDirectory.in(between)) {
                source.download(from, directory.content());
                stores.of(to).upload(directory.content(), to);
            }
        } catch (IOException e) {
            throw new PenstockException(
                    ErrorCode.STORAGE, "cannot bring " + from + " to " + to + ": " + e.getMessage(), e);
        }
    }

    /** Another content has another place: nothing of it is mixed with an older one, which other runs may be reading. */
    private static FileLocation target(FileLocation workRoot, FileLocation location, List<StoredFile> content) {
        MessageDigest digest = sha256();
        digest.update(location.toString().getBytes(StandardCharsets.UTF_8));
        for (StoredFile file : content) {
            String line = "\0" + file.location().relativeTo(location) + "\0" + file.size() + "\0" + file.modified()
                    + "\0" + file.tag();
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        }
        String hex = HexFormat.of().formatHex(digest.digest(), 0, 16);
        return workRoot.resolve(STAGE_AREA)
                .resolve(hex.substring(0, 2))
                .resolve(hex.substring(2))
                .resolve(location.name());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

package io.penstock.internal.identify;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.file.StoredFile;
import io.penstock.domain.task.CacheMode;
import io.penstock.domain.task.InputFile;
import io.penstock.domain.task.TaskBody;
import io.penstock.domain.task.TaskDirectives;
import io.penstock.domain.task.TaskHash;
import io.penstock.domain.task.TaskRequest;
import io.penstock.internal.port.FileStores;
import io.penstock.spi.FileStore;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Gives tasks their identity: script, inputs, container and the directives that change what a script does. Thread-safe. */
public final class TaskHasher {
    private static final String SCHEME = "penstock-task-1";

    private final FileStores stores;

    /** Creates a hasher that asks stores about input files. */
    public TaskHasher(FileStores stores) {
        this.stores = stores;
    }

    /**
     * Returns the identity of a task.
     *
     * @throws PenstockException with {@code FILE_NOT_FOUND}, naming process and file, if an input does not exist
     */
    public TaskHash identify(TaskRequest request, TaskBody body, TaskDirectives directives) {
        HashBuilder hash = new HashBuilder();
        hash.add(SCHEME).add(request.process().name().qualified()).add(body.script());
        hash.add(body.standardInput().orElse(""));
        new TreeMap<>(body.environment())
                .forEach((name, value) -> hash.add(name).add(value));
        directives.shell().forEach(hash::add);
        hash.add(directives.container().map(Object::toString).orElse(""));
        hash.add(directives.beforeScript()).add(directives.afterScript());
        request.identity().forEach(hash::add);
        request.inputs().stream()
                .sorted(Comparator.comparing(InputFile::stageName).thenComparing(InputFile::location))
                .forEach(input -> addInput(hash, request, input, directives.cache()));
        return hash.build();
    }

    /** Returns the hash of one try of a task: each names a directory of its own; the first is the task's own. */
    public static TaskHash ofTry(TaskHash task, int number) {
        return number == 0
                ? task
                : new HashBuilder().add(task.hex()).add(number).build();
    }

    private void addInput(HashBuilder hash, TaskRequest request, InputFile input, CacheMode mode) {
        FileStore store = stores.of(input.location());
        StoredFile file = store.stat(input.location()).orElseThrow(() -> missing(request, input.location()));
        hash.add(input.stageName());
        if (!file.directory()) {
            addFile(hash, store, file, mode);
            return;
        }
        List<StoredFile> files = store.list(file.location());
        for (StoredFile below : files) {
            if (!below.directory()) {
                hash.add(below.location().relativeTo(file.location()));
                addFile(hash, store, below, mode);
            }
        }
    }

    private static PenstockException missing(TaskRequest request, FileLocation location) {
        return new PenstockException(
                ErrorCode.FILE_NOT_FOUND,
                "process " + request.process().name() + ": input file does not exist: " + location);
    }

    private static void addFile(HashBuilder hash, FileStore store, StoredFile file, CacheMode mode) {
        if (mode == CacheMode.DEEP) {
            addContent(hash, store, file.location());
            return;
        }
        hash.add(file.location().toString()).add(file.size());
        if (mode != CacheMode.LENIENT) {
            hash.add(file.tag().isEmpty() ? file.modified().toString() : file.tag());
        }
    }

    private static void addContent(HashBuilder hash, FileStore store, FileLocation location) {
        try (InputStream content = store.read(location)) {
            hash.add(content);
        } catch (IOException e) {
            throw new PenstockException(ErrorCode.STORAGE, "cannot read " + location + ": " + e.getMessage(), e);
        }
    }
}

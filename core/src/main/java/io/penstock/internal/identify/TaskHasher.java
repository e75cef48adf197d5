package io.penstock.internal.identify;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.file.StoredFile;
import io.penstock.domain.task.CacheMode;
import io.penstock.domain.task.InputFile;
import io.penstock.domain.task.OutputRequest;
import io.penstock.domain.task.TaskBody;
import io.penstock.domain.task.TaskDirectives;
import io.penstock.domain.task.TaskHash;
import io.penstock.domain.task.TaskRequest;
import io.penstock.internal.port.FileStores;
import io.penstock.spi.FileStore;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gives tasks their identity: script, the programs it names, environment, inputs, container and the directives that change what a script
 * does. Thread-safe. */
public final class TaskHasher {
    private static final String SCHEME = "penstock-task-2";

    private final FileStores stores;
    private final Programs programs;
    private final Map<String, String> environment;

    /**
     * Creates a hasher that asks stores about input files.
     *
     * @param binDirectories directories whose programs scripts find on their PATH
     * @param environment what the configuration sets for every script
     */
    public TaskHasher(FileStores stores, List<FileLocation> binDirectories, Map<String, String> environment) {
        this.stores = stores;
        this.programs = new Programs(stores, binDirectories);
        this.environment = Map.copyOf(environment);
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
        Map<String, String> variables = new TreeMap<>(environment);
        variables.putAll(body.environment());
        hash.addAll(variables.keySet()).addAll(variables.values());
        hash.addAll(directives.shell());
        hash.add(directives.container().map(Object::toString).orElse(""));
        hash.add(directives.beforeScript()).add(directives.afterScript());
        hash.addAll(request.identity()).addAll(keptByLauncher(body));
        programs.addUsed(hash, body.script());
        hash.add(request.inputs().size());
        request.inputs().stream()
                .sorted(Comparator.comparing(InputFile::stageName).thenComparing(InputFile::location))
                .forEach(input -> addInput(hash, request, input, directives.cache()));
        return hash.build();
    }

    /** Values that only a run of the script can give; files are looked for in the directory of whatever run there was. */
    private static List<String> keptByLauncher(TaskBody body) {
        List<String> kept = new ArrayList<>();
        for (OutputRequest output : body.outputs()) {
            kept.add(output.fold(
                    files -> "",
                    variable -> "variable " + variable.name(),
                    stdout -> "",
                    command -> "command " + command.command()));
        }
        kept.removeIf(String::isEmpty);
        return kept;
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
        hash.add(input.stageName()).add(file.directory() ? "directory" : "file");
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

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
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives tasks their identity: script, the programs it names, environment, inputs, container and the directives that change what a script
 * does. Thread-safe. */
public final class TaskHasher {
    private static final String SCHEME = "penstock-task-3";
    private static final Pattern NAMED = Pattern.compile("^([A-Za-z_][A-Za-z0-9_]*)[=:]");

    private final FileStores stores;
    private final Programs programs;
    private final Map<String, String> environment;
    private final Consumer<String> warnings;
    private final Map<StoredFile, String> contents = new ConcurrentHashMap<>();

    /**
     * Creates a hasher that asks stores about input files.
     *
     * @param binDirectories directories whose programs scripts find on their PATH
     * @param environment what the configuration sets for every script
     * @param warnings is told of inputs that are missing, again for each task
     */
    public TaskHasher(
            FileStores stores,
            List<FileLocation> binDirectories,
            Map<String, String> environment,
            Consumer<String> warnings) {
        this.stores = stores;
        this.programs = new Programs(stores, binDirectories);
        this.environment = Map.copyOf(environment);
        this.warnings = warnings;
    }

    /**
     * Returns the identity of a task.
     *
     * @throws PenstockException with {@code FILE_NOT_FOUND}, naming process and file, if an input does not exist that is not optional
     */
    public TaskIdentity identify(TaskRequest request, TaskBody body, TaskDirectives directives) {
        IdentityBuilder identity = new IdentityBuilder(SCHEME);
        identity.add("process", request.process().name().qualified());
        identity.add("script", body.script());
        identity.add("standard input", body.standardInput().orElse(""));
        Map<String, String> variables = new TreeMap<>(environment);
        variables.putAll(body.environment());
        variables.forEach((name, value) -> identity.add("environment " + name, value));
        identity.add("shell", String.join("\0", directives.shell()));
        identity.add("container", directives.container().map(Object::toString).orElse(""));
        identity.add("beforeScript", directives.beforeScript());
        identity.add("afterScript", directives.afterScript());
        addValues(identity, request.identity());
        keptByLauncher(body).forEach(kept -> identity.add("output " + kept, kept));
        programs.addUsed(identity, body.script());
        request.identityInputs().orElse(request.inputs()).stream()
                .sorted(Comparator.comparing(InputFile::stageName).thenComparing(InputFile::location))
                .forEach(input -> addInput(identity, request, input, directives.cache()));
        return identity.build();
    }

    /** Drivers write {@code name=value}; others just a text. */
    private static void addValues(IdentityBuilder identity, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            Matcher named = NAMED.matcher(values.get(i));
            identity.add("value " + (named.find() ? named.group(1) : String.valueOf(i + 1)), values.get(i));
        }
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

    private void addInput(IdentityBuilder identity, TaskRequest request, InputFile input, CacheMode mode) {
        FileStore store = stores.of(input.location());
        Optional<StoredFile> found = stores.stat(input.location());
        String name = "input " + input.stageName();
        if (found.isEmpty() && input.optional()) {
            identity.add(name, "nothing at " + input.location());
            warnings.accept("process " + request.process().name() + ": the input file " + input.location()
                    + " does not exist; its tasks find a link to nothing");
            return;
        }
        StoredFile file = found.orElseThrow(() -> missing(request, input.location()));
        if (file.directory()) {
            identity.add(name, part -> addDirectory(part, store, file.location(), mode));
        } else if (mode == CacheMode.DEEP) {
            identity.add(name, content(store, file));
        } else {
            identity.addFile(name, file.location().toString(), file.size(), change(file, mode));
        }
    }

    private void addDirectory(HashBuilder hash, FileStore store, FileLocation directory, CacheMode mode) {
        hash.add("directory");
        for (StoredFile below : stores.filesBelow(directory)) {
            hash.add(below.location().relativeTo(directory));
            if (mode == CacheMode.DEEP) {
                hash.add(content(store, below));
            } else {
                hash.add(below.location().toString()).add(below.size()).add(change(below, mode));
            }
        }
    }

    private static PenstockException missing(TaskRequest request, FileLocation location) {
        return new PenstockException(
                ErrorCode.FILE_NOT_FOUND,
                "process " + request.process().name() + ": input file does not exist: " + location);
    }

    private static String change(StoredFile file, CacheMode mode) {
        if (mode == CacheMode.LENIENT) {
            return "";
        }
        return file.tag().isEmpty() ? file.modified().toString() : file.tag();
    }

    /** Reads a file once, however many tasks it is an input of. */
    private String content(FileStore store, StoredFile file) {
        return contents.computeIfAbsent(file, absent -> {
            try (InputStream content = store.read(file.location())) {
                return new HashBuilder().add(content).build().hex();
            } catch (IOException e) {
                throw new PenstockException(
                        ErrorCode.STORAGE, "cannot read " + file.location() + ": " + e.getMessage(), e);
            }
        });
    }
}

package io.penstock.internal.collect;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.FailureClass;
import io.penstock.domain.task.FileOutput;
import io.penstock.domain.task.InputFile;
import io.penstock.domain.task.OutputRequest;
import io.penstock.domain.task.OutputRequest.CommandOutput;
import io.penstock.domain.task.OutputRequest.VariableOutput;
import io.penstock.domain.task.OutputResult;
import io.penstock.domain.task.TaskBody;
import io.penstock.domain.task.TaskOutcome.Failed;
import io.penstock.domain.task.WorkFile;
import io.penstock.internal.port.FileStores;
import io.penstock.spi.FileStore;
import io.penstock.spi.launch.TaskScript;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds what a finished attempt gives out, in its work directory. Thread-safe; blocks on the store. */
public final class OutputCollector {
    /** How many of the files found are named. */
    private static final int TOLD = 5;

    private final FileStores stores;

    /** Creates a collector over the run's stores. */
    public OutputCollector(FileStores stores) {
        this.stores = stores;
    }

    /**
     * Collects the outputs of an attempt whose script ended with 0.
     *
     * @param seal what was written down of the attempt at its end, if that has been seen before
     * @return the results in the order of the body's outputs, or the failure of a declared output that is not there
     */
    public Either<Failed, Made> collect(
            String process, FileLocation workDirectory, TaskBody body, List<InputFile> inputs, OutputSeal seal) {
        FileStore store = stores.of(workDirectory);
        WorkDirectoryView view = new WorkDirectoryView(stores, workDirectory, inputs, body.outputs(), seal);
        LazyValues kept = new LazyValues(store, workDirectory);
        List<OutputResult> results = new ArrayList<>();
        int commands = 0;
        for (OutputRequest request : body.outputs()) {
            String commandKey = TaskScript.commandKey(commands);
            commands += request instanceof CommandOutput ? 1 : 0;
            Either<Failed, OutputResult> result = request.fold(
                    files -> files(process, workDirectory, view, files),
                    variable -> variable(process, kept, variable),
                    stdout -> Either.right(OutputResult.ofText(text(store, workDirectory.resolve(WorkFile.OUT)))),
                    command -> Either.right(
                            OutputResult.ofText(kept.value(commandKey).orElse(""))));
            if (result.isLeft()) {
                return result.map(missing -> Made.NOTHING);
            }
            result.forEach(results::add);
        }
        return Either.right(new Made(results, seal.moved(workDirectory)));
    }

    private static Either<Failed, OutputResult> files(
            String process, FileLocation workDirectory, WorkDirectoryView view, FileOutput request) {
        List<FileLocation> found = view.find(request);
        if (request.optional() && found.isEmpty()) {
            return Either.right(OutputResult.ofFiles(found));
        }
        if (found.size() >= request.minimum() && found.size() <= request.maximum()) {
            return Either.right(OutputResult.ofFiles(found));
        }
        String patterns = "'" + String.join("', '", request.patterns()) + "'";
        return Either.left(missing(
                found.isEmpty() && request.minimum() == 1
                        ? "missing output file(s) " + patterns + " expected by process " + process
                        : "output " + patterns + " of process " + process + ": expected " + expected(request)
                                + ", found " + told(found, workDirectory)));
    }

    private static String expected(FileOutput request) {
        int most = request.maximum();
        if (most == Integer.MAX_VALUE) {
            return "at least " + files(request.minimum());
        }
        return request.minimum() == most ? files(most) : request.minimum() + " to " + files(most);
    }

    private static String files(int count) {
        return count + (count == 1 ? " file" : " files");
    }

    private static String told(List<FileLocation> found, FileLocation workDirectory) {
        List<String> names = new ArrayList<>();
        found.stream()
                .limit(TOLD)
                .map(file -> file.isWithin(workDirectory) ? file.relativeTo(workDirectory) : file.name())
                .forEach(names::add);
        if (found.size() > TOLD) {
            names.add("…");
        }
        return found.size() + (names.isEmpty() ? "" : " (" + String.join(", ", names) + ")");
    }

    private static Either<Failed, OutputResult> variable(String process, LazyValues kept, VariableOutput request) {
        Optional<String> value = kept.value(request.name());
        if (value.isPresent()) {
            return Either.right(OutputResult.ofText(value.get()));
        }
        return request.optional()
                ? Either.right(OutputResult.ofFiles(List.of()))
                : Either.left(
                        missing("missing output variable '" + request.name() + "' expected by process " + process));
    }

    private static Failed missing(String reason) {
        return new Failed(FailureClass.MISSING_OUTPUT, OptionalInt.of(0), reason);
    }

    private static String text(FileStore store, FileLocation file) {
        try (InputStream in = store.read(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (PenstockException e) {
            if (e.code() == ErrorCode.FILE_NOT_FOUND) {
                return "";
            }
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The values that the launcher kept, read when the first of them is asked for. */
    private static final class LazyValues {
        private final FileStore store;
        private final FileLocation workDirectory;
        private Optional<Map<String, String>> values = Optional.empty();

        LazyValues(FileStore store, FileLocation workDirectory) {
            this.store = store;
            this.workDirectory = workDirectory;
        }

        Optional<String> value(String name) {
            if (values.isEmpty()) {
                values = Optional.of(KeptValues.parse(text(store, workDirectory.resolve(WorkFile.ENVIRONMENT))));
            }
            return Optional.ofNullable(values.get().get(name));
        }
    }
}

package io.penstock.internal.engine;

import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.InputContent;
import io.penstock.domain.task.InputFile;
import io.penstock.domain.task.TaskRequest;
import io.penstock.spi.TaskExecutor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files an attempt needs: its inputs and the programs of the project.
 *
 * @param steps the steps of a task
 * @param request the task
 * @param executor where the attempt runs
 */
record AttemptInputs(Steps steps, TaskRequest request, TaskExecutor executor) {

    /**
     * Files where their executor reads them.
     *
     * @param inputs the inputs
     * @param programs the directories of programs
     * @param contents what is known of those that are not on this machine
     */
    record Brought(List<InputFile> inputs, List<FileLocation> programs, Map<FileLocation, InputContent> contents) {
        static final Brought NOTHING = new Brought(List.of(), List.of(), Map.of());

        List<FileLocation> remoteFiles() {
            return Stream.concat(inputs.stream().map(InputFile::location), programs.stream())
                    .filter(location -> !location.isLocal())
                    .distinct()
                    .toList();
        }
    }

    /** Brings them to where the executor reads them; blocks while they are transferred. */
    Brought bring() {
        List<InputFile> files = steps.porter.port(request.inputs(), executor);
        List<FileLocation> programs = binDirectories()
                .map(directory -> steps.porter.port(directory, executor))
                .toList();
        Brought unknown = new Brought(files, programs, Map.of());
        Map<FileLocation, InputContent> contents = new LinkedHashMap<>();
        for (FileLocation location : unknown.remoteFiles()) {
            steps.stores.content(location).ifPresent(content -> contents.put(location, content));
        }
        return new Brought(files, programs, contents);
    }

    /** Tells whether {@link #bring} has anything to transfer. */
    boolean needTransfer() {
        Set<String> readable = executor.capabilities().readableSchemes();
        return Stream.concat(request.inputs().stream().map(InputFile::location), binDirectories())
                .anyMatch(location -> !readable.contains(location.scheme()));
    }

    private Stream<FileLocation> binDirectories() {
        return Stream.concat(request.binDirectories().stream(), steps.parts.settings().binDirectories().stream());
    }
}

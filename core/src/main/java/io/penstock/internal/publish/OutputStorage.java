package io.penstock.internal.publish;

import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.FileOutput;
import io.penstock.domain.task.OutputResult;
import io.penstock.domain.task.PublishRule;
import io.penstock.domain.task.TaskBody;
import io.penstock.domain.task.TaskHash;
import io.penstock.internal.collect.OutputCollector;
import io.penstock.internal.collect.OutputSeal;
import io.penstock.internal.port.FileStores;
import java.util.List;
import java.util.Optional;

/** The directories of {@code storeDir}: outputs are found there, or kept there for good. Thread-safe; blocks on the stores. */
public final class OutputStorage {
    private final FileStores stores;
    private final OutputCollector collector;
    private final FilePlacement placement;

    /** Creates a storage over the run's stores. */
    public OutputStorage(FileStores stores, OutputCollector collector) {
        this.stores = stores;
        this.collector = collector;
        this.placement = new FilePlacement(stores);
    }

    /**
     * Returns what a task would give out if all of it lies in a directory; a task that gives out other things than files is run, and
     * one that was killed while it moved them there.
     */
    public Optional<List<OutputResult>> find(TaskHash task, String process, TaskBody body, FileLocation directory) {
        boolean filesOnly = !body.outputs().isEmpty() && body.outputs().stream().allMatch(FileOutput.class::isInstance);
        if (!filesOnly || placement.exists(unfinished(task, directory))) {
            return Optional.empty();
        }
        return collector
                .collect(process, directory, body, List.of(), OutputSeal.NONE)
                .fold(missing -> Optional.<List<OutputResult>>empty(), made -> Optional.of(made.outputs()))
                .filter(results ->
                        results.stream().anyMatch(result -> !result.files().isEmpty()));
    }

    /** Moves what a task made to a directory and returns it as it lies there. */
    public List<OutputResult> keep(
            TaskHash task, List<OutputResult> outputs, FileLocation workDirectory, FileLocation directory) {
        boolean atOnce =
                outputs.stream().mapToInt(output -> output.files().size()).sum() < 2;
        if (atOnce) {
            return moved(outputs, workDirectory, directory);
        }
        FileLocation mark = unfinished(task, directory);
        stores.of(mark).write(mark, new byte[0]);
        List<OutputResult> kept = moved(outputs, workDirectory, directory);
        stores.of(mark).delete(List.of(mark));
        return kept;
    }

    /** There while some of the task's files are moved and others are not. */
    private static FileLocation unfinished(TaskHash task, FileLocation directory) {
        return directory.resolve(".penstock-" + task.hex() + ".keeping");
    }

    private List<OutputResult> moved(List<OutputResult> outputs, FileLocation workDirectory, FileLocation directory) {
        return outputs.stream()
                .map(output -> output.text().isPresent()
                        ? output
                        : OutputResult.ofFiles(output.files().stream()
                                .map(file -> kept(file, workDirectory, directory))
                                .toList()))
                .toList();
    }

    private FileLocation kept(FileLocation file, FileLocation workDirectory, FileLocation directory) {
        String name = file.isWithin(workDirectory) ? file.relativeTo(workDirectory) : file.name();
        FileLocation target = directory.resolve(name);
        if (placement.exists(file)) {
            placement.put(file, target, PublishRule.Mode.MOVE);
        }
        return target;
    }
}

package io.penstock.internal.engine;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.CacheMode;
import io.penstock.domain.task.TaskHash;
import io.penstock.domain.task.TaskRequest;
import io.penstock.domain.task.WorkFile;
import io.penstock.internal.collect.Made;
import io.penstock.internal.collect.OutputCollector;
import io.penstock.internal.collect.OutputSeal;
import io.penstock.internal.collect.Seals;
import io.penstock.internal.identify.TaskHasher;
import io.penstock.internal.identify.TaskIdentity;
import io.penstock.internal.port.FileStores;
import io.penstock.spi.FileStore;
import io.penstock.spi.launch.ExitMarker;
import io.penstock.spi.launch.TaskScript;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the directory for an attempt: a finished one of an earlier run to reuse, or one of its own, claimed by writing the script
 * where there was none. Each try of a task has a directory of its own, in a fixed order. Thread-safe; blocks on the store.
 */
final class Placer {
    private final FileStores stores;
    private final OutputCollector collector;
    private final Seals seals;
    private final boolean resume;

    Placer(FileStores stores, OutputCollector collector, Seals seals, boolean resume) {
        this.stores = stores;
        this.collector = collector;
        this.seals = seals;
        this.resume = resume;
    }

    /** Returns the preferred finished try of the task that can be reused; empty if there is none or reuse is not wanted. */
    Optional<Placement> finished(
            TaskIdentity task, TaskRequest request, PreparedAttempt prepared, Preference preference) {
        if (!resume
                || prepared.directives().cache() == CacheMode.OFF
                || prepared.body().nativeWork().isPresent()) {
            return Optional.empty();
        }
        if (preference.first() > 0) {
            Try preferred = look(at(task, preference.first(), prepared));
            Optional<Placement> finished = finished(preferred, request, prepared);
            if (finished.isPresent()) {
                return finished;
            }
        }
        Optional<Placement> last = Optional.empty();
        Try each = look(at(task, 0, prepared));
        for (int number = 1; each.isBegun(); number++) {
            Optional<Placement> finished = finished(each, request, prepared);
            if (finished.isPresent() && !preference.lastFirst()) {
                return finished;
            }
            last = finished.isPresent() ? finished : last;
            each = look(at(task, number, prepared));
        }
        return last;
    }

    /** A try's directory, and which of the files that tell of a try are there. */
    private record Try(Placement placement, FileStore store, Set<String> names) {
        boolean isBegun() {
            return names.contains(WorkFile.SCRIPT);
        }
    }

    private Try look(Placement placement) {
        FileStore store = stores.of(placement.directory());
        return new Try(placement, store, names(store, placement.directory()));
    }

    private Optional<Placement> finished(Try each, TaskRequest request, PreparedAttempt prepared) {
        if (!each.isBegun() || !each.names().contains(WorkFile.EXIT)) {
            return Optional.empty();
        }
        Placement found = each.placement();
        return madeIn(each, request, prepared)
                .map(made -> new Placement(
                        found.task(), found.number(), found.hash(), found.directory(), Optional.of(made)));
    }

    /** Returns the last try of the task that was begun, if it left no exit marker. */
    Optional<Placement> unfinished(TaskIdentity task, PreparedAttempt prepared) {
        Optional<Try> last = Optional.empty();
        for (int number = 0; ; number++) {
            Try each = look(at(task, number, prepared));
            if (!each.isBegun()) {
                return last.filter(begun -> !begun.names().contains(WorkFile.EXIT))
                        .map(Try::placement);
            }
            last = Optional.of(each);
        }
    }

    /** One listing tells all where every question is a request; a disk is asked for the two files that matter. */
    private static Set<String> names(FileStore store, FileLocation directory) {
        Stream<String> names = directory.isLocal()
                ? Stream.of(WorkFile.SCRIPT, WorkFile.EXIT)
                        .filter(name -> store.stat(directory.resolve(name)).isPresent())
                : store.children(directory).stream().map(file -> file.location().name());
        return names.collect(Collectors.toUnmodifiableSet());
    }

    /** An attempt that gave out more, or other things, than lie there now has to be made again. */
    private Optional<Made> madeIn(Try each, TaskRequest request, PreparedAttempt prepared) {
        FileLocation directory = each.placement().directory();
        if (!isSuccess(read(each.store(), directory.resolve(WorkFile.EXIT)))) {
            return Optional.empty();
        }
        Optional<OutputSeal> seal = directory.isLocal() || each.names().contains(WorkFile.OUTPUTS)
                ? seals.read(directory)
                : Optional.of(OutputSeal.NONE);
        return seal.filter(known -> seals.isWhole(directory, known))
                .flatMap(known -> collector
                        .collect(
                                request.process().name().qualified(),
                                directory,
                                prepared.body(),
                                request.inputs(),
                                known)
                        .fold(missing -> Optional.empty(), Optional::of));
    }

    private static boolean isSuccess(String marker) {
        return ExitMarker.parse(marker).filter(ExitMarker::isSuccess).isPresent();
    }

    private static String read(FileStore store, FileLocation file) {
        try (InputStream in = store.read(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new PenstockException(ErrorCode.STORAGE, "cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** Claims the first free directory for the task, from a number on, and puts the script there. */
    Placement claim(TaskIdentity task, int from, PreparedAttempt prepared) {
        byte[] script = TaskScript.render(prepared.body(), prepared.directives().shell())
                .getBytes(StandardCharsets.UTF_8);
        for (int number = from; ; number++) {
            Placement candidate = at(task, number, prepared);
            FileStore store = stores.of(candidate.directory());
            if (store.writeIfAbsent(candidate.directory().resolve(WorkFile.SCRIPT), script)) {
                prepared.body()
                        .standardInput()
                        .ifPresent(text -> store.write(
                                candidate.directory().resolve(WorkFile.IN), text.getBytes(StandardCharsets.UTF_8)));
                return candidate;
            }
        }
    }

    /** Returns the directory of one try. */
    static Placement at(TaskIdentity task, int number, PreparedAttempt prepared) {
        FileLocation root = prepared.executor()
                .workRoot()
                .orElseThrow(() -> new PenstockException(
                        ErrorCode.CONFIGURATION,
                        "executor " + prepared.executor().name() + " has no work directory"));
        TaskHash hash = TaskHasher.ofTry(task.hash(), number);
        return new Placement(task, number, hash, hash.directoryIn(root), Optional.empty());
    }
}

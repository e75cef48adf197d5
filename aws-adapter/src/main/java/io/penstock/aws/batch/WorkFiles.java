package io.penstock.aws.batch;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.file.StoredFile;
import io.penstock.domain.resource.MemorySize;
import io.penstock.domain.task.InputFile;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.domain.task.WorkFile;
import io.penstock.spi.FileStore;
import io.penstock.spi.launch.ExitMarker;
import io.penstock.spi.launch.TraceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads what a launcher left in its work directory. Thread-safe. */
final class WorkFiles {
    private final FileStore store;

    WorkFiles(FileStore store) {
        this.store = store;
    }

    /** Returns the exit marker; empty where there is none. */
    Optional<ExitMarker> marker(TaskAttempt attempt) {
        return text(attempt.workDirectory().resolve(WorkFile.EXIT)).flatMap(ExitMarker::parse);
    }

    /** Tells whether the launcher was written. */
    boolean hasLauncher(TaskAttempt attempt) {
        return store.stat(attempt.workDirectory().resolve(WorkFile.LAUNCHER)).isPresent();
    }

    /** Returns the times in the trace file; empty where there are none. */
    Optional<TraceFile> trace(TaskAttempt attempt) {
        return text(attempt.workDirectory().resolve(WorkFile.TRACE)).flatMap(TraceFile::parse);
    }

    /** Tells whether the script's error output is there. */
    boolean hasErrorText(TaskAttempt attempt) {
        return store.stat(attempt.workDirectory().resolve(WorkFile.ERR)).isPresent();
    }

    /** Returns what the inputs of an attempt take on a disk. */
    MemorySize inputSize(TaskAttempt attempt) {
        return new MemorySize(attempt.inputs().stream()
                .map(InputFile::location)
                .distinct()
                .mapToLong(this::size)
                .sum());
    }

    private long size(FileLocation input) {
        Optional<StoredFile> found = store.stat(input);
        return found.filter(StoredFile::directory).isPresent()
                ? store.list(input).stream().mapToLong(StoredFile::size).sum()
                : found.map(StoredFile::size).orElse(0L);
    }

    private Optional<String> text(FileLocation file) {
        try (InputStream in = store.read(file)) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (PenstockException e) {
            if (e.code() == ErrorCode.FILE_NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        } catch (IOException e) {
            throw new PenstockException(ErrorCode.UNAVAILABLE, "cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}

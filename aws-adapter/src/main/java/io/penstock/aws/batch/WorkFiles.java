package io.penstock.aws.batch;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.domain.task.WorkFile;
import io.penstock.spi.FileStore;
import io.penstock.spi.launch.TraceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads what a launcher left in its work directory. Thread-safe. */
final class WorkFiles {
    private final FileStore store;

    WorkFiles(FileStore store) {
        this.store = store;
    }

    /** Returns the status in the exit marker; empty where there is none. */
    OptionalInt exitStatus(TaskAttempt attempt) {
        Optional<String> text = text(attempt.workDirectory().resolve(WorkFile.EXIT))
                .map(String::trim)
                .filter(status -> status.matches("\\d{1,3}"));
        return text.isPresent() ? OptionalInt.of(Integer.parseInt(text.get())) : OptionalInt.empty();
    }

    /** Returns the times in the trace file; empty where there are none. */
    Optional<TraceFile> trace(TaskAttempt attempt) {
        return text(attempt.workDirectory().resolve(WorkFile.TRACE)).flatMap(TraceFile::parse);
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

package io.penstock.cli.history;

import io.penstock.domain.file.FileLocation;
import io.penstock.domain.run.AttemptIntent;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the files of work directories on this machine. */
final class WorkText {
    private WorkText() {}

    /** Returns the text of a file; null where the directory is elsewhere or the file is not there. */
    static @Nullable String of(AttemptIntent intent, String file) {
        FileLocation directory = intent.task().workDirectory();
        return directory.isLocal() ? read(directory.resolve(file)).orElse(null) : null;
    }

    private static Optional<String> read(FileLocation file) {
        try {
            return Optional.of(Files.readString(file.toPath()));
        } catch (IOException e) {
            // Cleared away since, or bytes that are no text.
            return Optional.empty();
        }
    }
}

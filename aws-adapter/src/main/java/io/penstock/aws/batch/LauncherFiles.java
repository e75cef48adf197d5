package io.penstock.aws.batch;

import io.penstock.aws.launch.ContainerCommand;
import io.penstock.domain.task.WorkFile;
import io.penstock.spi.FileStore;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Puts launchers where jobs fetch them from, each for one submission. Thread-safe. */
final class LauncherFiles {
    private final FileStore store;
    private final Patience patience;
    private final ArrayIndex index;
    private final ContainerCommand command;

    LauncherFiles(FileStore store, Patience patience, ArrayIndex index, ContainerCommand command) {
        this.store = store;
        this.patience = patience;
        this.index = index;
        this.command = command;
    }

    /** Writes the launcher of an attempt into its work directory. */
    void write(BatchAttempt attempt, String launcher, SubmissionNumber number) {
        byte[] content = number.guard(launcher).getBytes(StandardCharsets.UTF_8);
        patience.call(() -> {
            store.write(attempt.attempt().workDirectory().resolve(WorkFile.LAUNCHER), content);
            return content;
        });
    }

    /** Writes what the array job of some attempts runs, and returns the words that run it. */
    List<String> write(List<ArrayAssembly.Member> members, SubmissionNumber number) {
        return index.write(members, command, number);
    }
}

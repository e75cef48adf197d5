package io.penstock.spi.launch;

import io.penstock.domain.task.TaskAttempt;
import java.util.List;

/**
 * What differs between executors in the launcher: how files come in and go out, and in what the script runs. Each list holds
 * lines of bash; every name in them is quoted by {@link ShellWords}. Immutable.
 */
public interface StagingDialect {

    /** Returns lines that come before everything else: variables, functions. */
    List<String> prepare(TaskAttempt attempt);

    /** Returns commands that bring every input to its stage name and check that it is there; the first to fail ends the attempt. */
    List<String> stageIn(TaskAttempt attempt);

    /** Returns the directories, as words of bash, that stand in front of the script's PATH: where its programs are then. */
    default List<String> programs(TaskAttempt attempt) {
        return attempt.binDirectories().stream()
                .map(directory -> ShellWords.quote(directory.path()))
                .toList();
    }

    /** Returns commands that bring the outputs to the work directory's store after a script that ended with 0; the first to fail ends the attempt. */
    List<String> stageOut(TaskAttempt attempt);

    /** Returns commands that keep logs, however the script ended; their failures do not count. */
    List<String> conclude(TaskAttempt attempt);

    /**
     * Returns commands that bring the exit marker to the work directory's store, whole or not at all; {@code penstock_marker FILE}
     * writes it from {@code $status}.
     */
    List<String> marker(TaskAttempt attempt);

    /**
     * Returns the words, quoted, in front of {@code /bin/bash <launcher> script} that run it in a container; empty where the
     * script runs beside the launcher.
     */
    String container(TaskAttempt attempt);
}

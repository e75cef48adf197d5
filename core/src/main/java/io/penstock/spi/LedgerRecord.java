package io.penstock.spi;

import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.TaskHash;
import java.time.Instant;

/** One line of a run's history. */
public sealed interface LedgerRecord {

    /** Returns the attempt it is about. */
    TaskHash attempt();

    /** Returns when it was written. */
    Instant at();

    /**
     * An attempt is about to be submitted.
     *
     * @param attempt its hash
     * @param taskName the task's name
     * @param executor the executor's name
     * @param jobName the name under which the back end will know it
     * @param workDirectory its directory
     * @param at when
     */
    record Intended(
            TaskHash attempt, String taskName, String executor, String jobName, FileLocation workDirectory, Instant at)
            implements LedgerRecord {}

    /**
     * The back end accepted it.
     *
     * @param attempt its hash
     * @param nativeId the back end's id
     * @param token what finds it again
     * @param at when
     */
    record Submitted(TaskHash attempt, String nativeId, String token, Instant at) implements LedgerRecord {}

    /**
     * It ended.
     *
     * @param attempt its hash
     * @param outcome one line: {@code succeeded}, or the failure's class and reason
     * @param at when
     */
    record Completed(TaskHash attempt, String outcome, Instant at) implements LedgerRecord {}
}

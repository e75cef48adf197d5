package io.penstock.domain.run;

import io.penstock.domain.task.TaskResult;
import java.util.Map;
import java.util.Optional;

/**
 * How a run ended.
 *
 * @param tasks the number of tasks by how they ended
 * @param failure the first task that failed and ended the run; empty if none did
 * @param cancelled whether the run was cancelled from outside
 * @param failOnIgnore whether failures that were ignored make the whole run one that failed
 */
public record RunReport(
        Map<TaskResult.Status, Integer> tasks, Optional<TaskFailure> failure, boolean cancelled, boolean failOnIgnore) {

    /** Copies the map. */
    public RunReport {
        tasks = Map.copyOf(tasks);
    }

    /** Tells whether no task ended the run, nobody cancelled it, and no failure was ignored that counts all the same. */
    public boolean isSuccess() {
        return failure.isEmpty() && !cancelled && !(failOnIgnore && count(TaskResult.Status.IGNORED) > 0);
    }

    /** Returns the number of tasks that ended in one way. */
    public int count(TaskResult.Status status) {
        return tasks.getOrDefault(status, 0);
    }
}

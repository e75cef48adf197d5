package io.penstock.cli.render;

import io.penstock.domain.event.AttemptRecord;
import io.penstock.domain.task.FailureClass;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.domain.task.TaskResult;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/** Counts what has become of the tasks of one process. Not safe for concurrent use. */
final class ProcessTally {
    private final String process;
    private final String executor;
    private final Map<TaskResult.Status, Integer> ended = new EnumMap<>(TaskResult.Status.class);
    private final Set<Integer> submitted = new HashSet<>();
    private final Set<Integer> running = new HashSet<>();
    private int requested;
    private int retries;
    private int reattached;
    private int lost;

    ProcessTally(String process, String executor) {
        this.process = process;
        this.executor = executor;
    }

    void request() {
        requested++;
    }

    void submit(int task) {
        submitted.add(task);
    }

    void reattach(int task) {
        submitted.add(task);
        reattached++;
    }

    void start(int task) {
        submitted.remove(task);
        running.add(task);
    }

    void endAttempt(AttemptRecord attempt) {
        submitted.remove(attempt.task().taskNumber());
        running.remove(attempt.task().taskNumber());
        if (isLost(attempt)) {
            lost++;
        } else if (attempt.retried()) {
            retries++;
        }
    }

    private static boolean isLost(AttemptRecord attempt) {
        return attempt.outcome() instanceof TaskOutcome.Failed failed && failed.failureClass() == FailureClass.LOST;
    }

    void endTask(TaskResult.Status status) {
        ended.merge(status, 1, Integer::sum);
    }

    String process() {
        return process;
    }

    String executor() {
        return executor;
    }

    int retries() {
        return retries;
    }

    int reattached() {
        return reattached;
    }

    int lost() {
        return lost;
    }

    int count(TaskResult.Status status) {
        return ended.getOrDefault(status, 0);
    }

    /** Tells whether everything that was asked for so far has its outputs. */
    boolean isComplete() {
        return requested > 0 && count(TaskResult.Status.SUCCEEDED) + count(TaskResult.Status.REUSED) == requested;
    }

    boolean hasFailures() {
        return count(TaskResult.Status.FAILED) + count(TaskResult.Status.IGNORED) > 0;
    }

    /** Returns the counts in words, such as {@code 1 of 3 done, 2 running}. */
    String state() {
        if (requested == 0) {
            return "-";
        }
        StringJoiner parts = new StringJoiner(", ");
        parts.add(count(TaskResult.Status.SUCCEEDED) + count(TaskResult.Status.REUSED) + " of " + requested + " done");
        add(parts, count(TaskResult.Status.REUSED), "reused");
        add(parts, reattached, "re-attached");
        add(parts, running.size(), "running");
        add(parts, submitted.size(), "submitted");
        add(parts, waiting(), "waiting");
        add(parts, retries, "retried");
        add(parts, lost, "lost");
        add(parts, count(TaskResult.Status.FAILED), "failed");
        add(parts, count(TaskResult.Status.IGNORED), "failed and ignored");
        add(parts, count(TaskResult.Status.CANCELLED), "cancelled");
        return parts.toString();
    }

    /** Tasks that wait for room, for their inputs, or to be submitted. */
    private int waiting() {
        int over = ended.values().stream().mapToInt(Integer::intValue).sum();
        return Math.max(0, requested - over - running.size() - submitted.size());
    }

    private static void add(StringJoiner parts, int count, String what) {
        if (count > 0) {
            parts.add(count + " " + what);
        }
    }
}

package io.penstock.internal.engine;

import io.penstock.domain.run.RunReport;
import io.penstock.domain.run.TaskFailure;
import io.penstock.domain.task.TaskResult;
import io.penstock.spi.RunningAttempt;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** How the run stands: what runs, how tasks ended, whether it is coming to its end and why. Thread-safe. */
final class RunState {
    private final Map<TaskResult.Status, Integer> counts = new EnumMap<>(TaskResult.Status.class);
    private final Set<RunningAttempt> running = new HashSet<>();
    private @Nullable TaskFailure failure;
    private @Nullable String cancelReason;
    private boolean cancelledFromOutside;
    private boolean ending;
    private int open;

    /** A task was asked for. */
    synchronized void opened() {
        open++;
    }

    /** A task ended in this way. */
    synchronized void counted(TaskResult.Status status) {
        counts.merge(status, 1, Integer::sum);
    }

    /** A task that was asked for is over, and whoever waited for it was told. */
    synchronized void closed() {
        open--;
        notifyAll();
    }

    /** Tells whether nothing more is to be submitted. */
    synchronized boolean isEnding() {
        return ending;
    }

    /** Remembers the failure that ends the run, if it is the first. */
    synchronized void failed(TaskFailure taskFailure) {
        failure = failure == null ? taskFailure : failure;
        ending = true;
    }

    /** Nothing more is submitted from now on. */
    synchronized void end() {
        ending = true;
    }

    /** Ends the run and returns the attempts that still run, to be cancelled. */
    synchronized List<RunningAttempt> cancel(String reason, boolean fromOutside) {
        ending = true;
        cancelReason = cancelReason == null ? reason : cancelReason;
        cancelledFromOutside |= fromOutside;
        return List.copyOf(running);
    }

    /** An attempt began; returns the reason if it must be cancelled at once. */
    synchronized Optional<String> began(RunningAttempt attempt) {
        running.add(attempt);
        return Optional.ofNullable(cancelReason);
    }

    /** An attempt ended. */
    synchronized void ended(RunningAttempt attempt) {
        running.remove(attempt);
    }

    /** Waits until every task that was asked for has ended; returns whether it was so in time. */
    synchronized boolean awaitIdle(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (open > 0) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    /** Tells how the run stands. */
    synchronized RunReport report(boolean failOnIgnore) {
        return new RunReport(counts, Optional.ofNullable(failure), cancelledFromOutside, failOnIgnore);
    }
}

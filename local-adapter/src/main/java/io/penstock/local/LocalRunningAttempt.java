package io.penstock.local;

import io.penstock.domain.resource.DurationText;
import io.penstock.domain.task.AttemptReport;
import io.penstock.domain.task.FailureClass;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.spi.RunningAttempt;
import io.penstock.spi.launch.ExitMarker;
import io.penstock.spi.launch.TraceFile;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * An attempt whose launcher runs. It ends in this order: the process ends, by itself or because it was asked to; then what
 * is left of its tree is ended if it was asked to; then the files say how it ended.
 */
final class LocalRunningAttempt implements RunningAttempt {
    /** The status of a process that was not started by this JVM. */
    static final int UNKNOWN = -1;

    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final int TERMINATED = 143;

    private final AttemptFiles files;
    private final ProcessTree tree;
    private final ScheduledExecutorService timers;
    private final Clock clock;
    private final Instant began;
    private final CompletableFuture<AttemptReport> completion = new CompletableFuture<>();
    private final AtomicReference<TaskOutcome.@Nullable Failed> asked = new AtomicReference<>();
    private final AtomicReference<@Nullable Future<?>> timer = new AtomicReference<>();
    private final AtomicBoolean ended = new AtomicBoolean();

    LocalRunningAttempt(AttemptFiles files, ProcessTree tree, ScheduledExecutorService timers, Clock clock) {
        this.files = files;
        this.tree = tree;
        this.timers = timers;
        this.clock = clock;
        this.began = clock.instant();
    }

    /** Ends the attempt when its time is over. */
    void limit(Duration time, Duration left) {
        schedule(
                () -> end(new TaskOutcome.Failed(
                        FailureClass.TIMEOUT,
                        OptionalInt.empty(),
                        "ran longer than its time directive allows (" + DurationText.format(time) + ")")),
                left);
    }

    /** Ends the attempt with the launcher's process, whose status is as a shell tells it, or {@link #UNKNOWN}. */
    void follow(CompletionStage<Integer> exit) {
        exit.whenComplete((status, failure) -> processEnded(status == null ? UNKNOWN : status));
    }

    private void processEnded(int status) {
        ended.set(true);
        Future<?> pending = timer.getAndSet(null);
        if (pending != null) {
            pending.cancel(false);
        }
        if (asked.get() == null) {
            complete(status);
        } else {
            // What the launcher did not wait for, such as what ignores the signal, has lost its leader now.
            tree.finish().whenComplete((done, failure) -> complete(status));
        }
    }

    @Override
    public CompletionStage<AttemptReport> completion() {
        return completion.minimalCompletionStage();
    }

    @Override
    public void cancel(String reason) {
        end(new TaskOutcome.Failed(FailureClass.CANCELLED, OptionalInt.empty(), reason));
    }

    private void end(TaskOutcome.Failed why) {
        // The id of a process that has ended may be another's.
        if (ended.get() || !asked.compareAndSet(null, why)) {
            return;
        }
        tree.terminate();
        schedule(this::killIfLeft, GRACE);
    }

    private void killIfLeft() {
        if (!ended.get()) {
            tree.kill();
        }
    }

    private void schedule(Runnable action, Duration delay) {
        try {
            Future<?> before =
                    timer.getAndSet(timers.schedule(action, Math.max(0, delay.toMillis()), TimeUnit.MILLISECONDS));
            if (before != null) {
                before.cancel(false);
            }
        } catch (RejectedExecutionException e) {
            // The executor is closed: attempts are left to themselves.
            timer.set(null);
        }
    }

    /** Nobody hears of an exception here, and whoever waits would wait for ever. */
    private void complete(int processStatus) {
        try {
            completion.complete(report(processStatus));
        } catch (RuntimeException | Error e) {
            completion.completeExceptionally(e);
        }
    }

    private AttemptReport report(int processStatus) {
        TaskOutcome outcome = files.outcome(processStatus);
        TaskOutcome.Failed why = asked.get();
        if (why != null && !endedByItself()) {
            outcome = why;
        }
        Instant now = clock.instant();
        TraceFile trace = files.times().orElseGet(() -> new TraceFile(began, now, Map.of()));
        return new AttemptReport(outcome, trace.started(), trace.completed()).measuring(trace.measured());
    }

    /** The launcher writes this status where a signal has ended the script, and none where it was killed itself. */
    private boolean endedByItself() {
        return files.marker().map(ExitMarker::status).orElse(TERMINATED) != TERMINATED;
    }
}

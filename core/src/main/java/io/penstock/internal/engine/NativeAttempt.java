package io.penstock.internal.engine;

import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.AttemptReport;
import io.penstock.domain.task.FailureClass;
import io.penstock.domain.task.NativeWork;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.spi.RunningAttempt;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** An attempt that runs inside this JVM. It cannot be ended from outside: cancelling leaves it to itself. Thread-safe. */
final class NativeAttempt implements RunningAttempt {
    private final CompletableFuture<AttemptReport> completion = new CompletableFuture<>();
    private final Clock clock;
    private final Instant started;

    NativeAttempt(Clock clock) {
        this.clock = clock;
        this.started = clock.instant();
    }

    /** Runs the work on a thread of the executor. */
    void start(NativeWork work, FileLocation workDirectory, Executor executor) {
        executor.execute(() -> {
            try {
                work.run(workDirectory);
                complete(TaskOutcome.succeeded());
            } catch (RuntimeException | Error e) {
                // The user's work: a recursion without end or a failed assertion fails the task, not the run.
                complete(TaskOutcome.failed(
                        FailureClass.TOOL_EXIT, e.getMessage() == null ? e.toString() : e.getMessage()));
            }
        });
    }

    private void complete(TaskOutcome outcome) {
        completion.complete(new AttemptReport(outcome, started, clock.instant()));
    }

    @Override
    public CompletionStage<AttemptReport> completion() {
        return completion;
    }

    @Override
    public void cancel(String reason) {
        complete(TaskOutcome.failed(FailureClass.CANCELLED, reason));
    }
}

package io.penstock.internal.engine;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.event.RunEvent;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.FailureClass;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.domain.task.TaskResult;
import io.penstock.domain.task.TaskResult.Status;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/** A task that was asked for and not answered yet: does its steps, and tells once how it ended. Thread-safe. */
final class OpenTask {
    private final Steps steps;
    private final String process;
    private final int number;
    private final CompletableFuture<TaskResult> result = new CompletableFuture<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    OpenTask(Steps steps, String process, int number) {
        this.steps = steps;
        this.process = process;
        this.number = number;
    }

    /** Begins; what is returned completes when the task has ended. */
    CompletionStage<TaskResult> begin(Runnable first) {
        steps.state.opened();
        steps.takeUps.asked(process, number);
        step(first);
        return result.minimalCompletionStage();
    }

    /** Does a step on a thread for files; whatever it throws ends the task, and the run. */
    void step(Runnable work) {
        on(steps.files, work);
    }

    /** Does a step that moves data. Transfers have threads of their own: a large one does not hold up tasks without any. */
    void transfer(Runnable work) {
        on(steps.transfers, work);
    }

    private void on(FileWork threads, Runnable work) {
        try {
            threads.execute(() -> guarded(work));
        } catch (RejectedExecutionException e) {
            fail(new PenstockException(ErrorCode.CANCELLED, "the runner was closed before the task ended", e));
        }
    }

    /** Errors too, such as a class that is missing or memory that ran out: a task that never ends would hold up the run. */
    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            fail(e);
        }
    }

    /** Ends the task, and the run, because of an error that is none of the script's. */
    void fail(Throwable error) {
        Throwable cause = error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
        // The error is told first: whoever waits must not take the tasks that are cancelled for its sake for the reason
        // of the end.
        try {
            close(Optional.empty(), () -> result.completeExceptionally(cause));
        } finally {
            new RunEnd(steps).cancel("the run ends because of an error", false);
        }
    }

    /** It is known what there is of the task from earlier runs, and what still runs has its room. */
    void looked() {
        steps.takeUps.looked(process, number);
    }

    /**
     * Goes on with new work: as soon as what still runs of the tasks before this one has its room, and, where the process keeps
     * its order, as soon as they ask for theirs.
     */
    void inTurn(boolean ordered, Runnable next) {
        steps.takeUps.after(process, number, ordered, () -> guarded(next));
    }

    /** Ends the task before an attempt of it began. */
    void cancelled(String name) {
        TaskOutcome outcome = TaskOutcome.failed(FailureClass.CANCELLED, "the run ended before the task began");
        complete(result(name, Status.CANCELLED, outcome, Placement.NOWHERE));
    }

    /** Ends the task. */
    void complete(TaskResult ended) {
        steps.events.on(new RunEvent.TaskCompleted(number, process, ended));
        close(Optional.of(ended.status()), () -> result.complete(ended));
    }

    /** The result comes before the count of open tasks: what follows from it may open further ones. */
    private void close(Optional<Status> status, Runnable tell) {
        if (closed.compareAndSet(false, true)) {
            looked();
            status.ifPresent(steps.state::counted);
            tell.run();
            steps.state.closed();
        }
    }

    /** Returns a result without outputs. */
    static TaskResult result(String name, Status status, TaskOutcome outcome, FileLocation directory) {
        return TaskResult.builder()
                .name(name)
                .status(status)
                .outcome(outcome)
                .workDirectory(directory)
                .build();
    }
}

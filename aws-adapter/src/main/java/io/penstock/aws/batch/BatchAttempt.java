package io.penstock.aws.batch;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.task.AttemptReport;
import io.penstock.domain.task.FailureClass;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.spi.AttemptObserver;
import io.penstock.spi.RunningAttempt;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One attempt from submission to its report. Thread-safe. */
final class BatchAttempt implements RunningAttempt {
    private final TaskAttempt attempt;
    private final AttemptObserver observer;
    private final Clock clock;
    private final Instant begun;
    private final Consumer<BatchAttempt> terminator;
    private final CompletableFuture<AttemptReport> report = new CompletableFuture<>();
    private final AtomicReference<@Nullable JobId> job = new AtomicReference<>();
    private final AtomicReference<@Nullable String> cancelReason = new AtomicReference<>();
    private final AtomicReference<@Nullable String> hopeless = new AtomicReference<>();
    private final AtomicReference<@Nullable String> waitingReason = new AtomicReference<>();
    private final AtomicBoolean started = new AtomicBoolean();
    private final AtomicBoolean terminated = new AtomicBoolean();

    BatchAttempt(TaskAttempt attempt, AttemptObserver observer, Clock clock, Consumer<BatchAttempt> terminator) {
        this.attempt = attempt;
        this.observer = observer;
        this.clock = clock;
        this.begun = clock.instant();
        this.terminator = terminator;
    }

    TaskAttempt attempt() {
        return attempt;
    }

    Optional<JobId> job() {
        return Optional.ofNullable(job.get());
    }

    Optional<String> cancelReason() {
        return Optional.ofNullable(cancelReason.get());
    }

    boolean isCancelled() {
        return cancelReason.get() != null;
    }

    boolean isDone() {
        return report.isDone();
    }

    @Override
    public CompletionStage<AttemptReport> completion() {
        return report.minimalCompletionStage();
    }

    @Override
    public void cancel(String reason) {
        cancelReason.compareAndSet(null, reason.isBlank() ? "cancelled" : reason);
        terminateOnce();
    }

    /** Ends a job that can never run. */
    void giveUp(String reason) {
        hopeless.compareAndSet(null, reason);
        terminateOnce();
    }

    Optional<String> hopeless() {
        return Optional.ofNullable(hopeless.get());
    }

    /** The job is known; where it was cancelled in the meantime, it ends now. */
    void submitted(JobId id, boolean tell) {
        job.set(id);
        if (tell) {
            observer.submitted(id.id(), id.token());
        }
        if (isCancelled()) {
            terminateOnce();
        }
    }

    private void terminateOnce() {
        if (job.get() != null && !report.isDone() && terminated.compareAndSet(false, true)) {
            terminator.accept(this);
        }
    }

    void started(Instant when) {
        if (started.compareAndSet(false, true)) {
            observer.started(when);
        }
    }

    /** Tells of a reason for waiting, each once. */
    void waiting(String statusReason) {
        if (!statusReason.equals(waitingReason.getAndSet(statusReason))) {
            observer.waiting(WaitingReasons.explain(statusReason));
        }
    }

    /** Tells of something that is no status of the job. */
    void warn(String sentence) {
        observer.warning(sentence);
    }

    void complete(AttemptReport end) {
        report.complete(end);
    }

    void complete(TaskOutcome outcome) {
        report.complete(new AttemptReport(outcome, begun, clock.instant()));
    }

    void completeAsCancelled() {
        complete(TaskOutcome.failed(FailureClass.CANCELLED, cancelReason().orElse("cancelled")));
    }

    /** Nothing was submitted, and nothing will be. */
    void abandon() {
        cancel("the executor was closed before the job was submitted");
        completeAsCancelled();
    }

    /** Batch, or what is needed for it, refused the attempt: that fails this task, or the run. */
    void refuse(PenstockException e) {
        String said = String.valueOf(e.getMessage());
        switch (e.code()) {
            case FILE_NOT_FOUND -> complete(TaskOutcome.failed(FailureClass.STAGING, said));
            case ARGUMENT -> complete(TaskOutcome.failed(FailureClass.SUBMISSION, said));
            // Its thread was interrupted, in a call or between two of them: the executor is closed.
            case CANCELLED -> abandon();
            default -> fail(new PenstockException(e.code(), "process " + attempt.processName() + ": " + said, e));
        }
    }

    /** Its job cannot be ended, nor seen to end, before somebody renews credentials; nobody waits for that any more. */
    void leave(String remedy) {
        String named = job().map(id -> "job " + id.id() + " of ").orElse("") + attempt.taskName();
        String said = named + " could not be ended and may go on, for the AWS credentials have expired; " + remedy
                + ", then 'penstock cancel' ends it";
        warn(said);
        fail(new PenstockException(ErrorCode.CREDENTIALS, said));
    }

    /** No further attempt of any task can succeed. */
    void fail(RuntimeException failure) {
        report.completeExceptionally(failure);
    }

    Instant begun() {
        return begun;
    }
}

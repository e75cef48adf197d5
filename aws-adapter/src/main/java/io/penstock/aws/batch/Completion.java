package io.penstock.aws.batch;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.task.AttemptReport;
import io.penstock.domain.task.FailureClass;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.spi.launch.ExitMarker;
import io.penstock.spi.launch.TraceFile;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.batch.model.JobDetail;

/** Makes an attempt's report when its job has ended: from what Batch says and from what the launcher left. Thread-safe. */
final class Completion {
    private final WorkFiles files;
    private final Patience patience;
    private final JobEpilogue epilogue;
    private final Clock clock;

    Completion(WorkFiles files, Patience patience, JobEpilogue epilogue, Clock clock) {
        this.files = files;
        this.patience = patience;
        this.epilogue = epilogue;
        this.clock = clock;
    }

    /** Completes an attempt whose job ended. */
    void ended(BatchAttempt attempt, JobDetail job) {
        guard(attempt, () -> {
            JobEnd end = JobEnd.of(job);
            Optional<TraceFile> trace = trace(attempt);
            // A launcher ends with 0 only where its marker is there, which comes after its trace: one request tells.
            TaskOutcome outcome = end.succeeded() && trace.isPresent()
                    ? TaskOutcome.succeeded()
                    : outcome(attempt, end, marker(attempt).orElse(null));
            attempt.complete(report(attempt, epilogue.of(attempt, outcome, job), trace, job));
        });
    }

    private Optional<TraceFile> trace(BatchAttempt attempt) {
        return patience.call(() -> files.trace(attempt.attempt()));
    }

    private void guard(BatchAttempt attempt, Runnable completion) {
        try {
            completion.run();
        } catch (PenstockException e) {
            attempt.fail(e);
        } catch (RuntimeException | Error e) {
            attempt.fail(new PenstockException(
                    ErrorCode.INTERNAL, "the end of " + attempt.attempt().taskName() + " could not be read: " + e, e));
        }
    }

    private Optional<ExitMarker> marker(BatchAttempt attempt) {
        return patience.call(() -> files.marker(attempt.attempt()));
    }

    private static TaskOutcome outcome(BatchAttempt attempt, JobEnd end, @Nullable ExitMarker marker) {
        // The marker is written when everything else is there; what happened to the host afterwards does not matter.
        if (marker != null && marker.isSuccess()) {
            return TaskOutcome.succeeded();
        }
        if (end.succeeded()) {
            return TaskOutcome.failed(
                    FailureClass.UNKNOWN,
                    "the job ended with status 0 but its launcher left no exit marker: the image may have an entry point "
                            + "that does not run it, or the aws command fails in it");
        }
        if (attempt.hopeless().isPresent()) {
            return TaskOutcome.failed(
                    FailureClass.UNSCHEDULABLE, attempt.hopeless().get());
        }
        if (attempt.isCancelled()) {
            return new TaskOutcome.Failed(
                    FailureClass.CANCELLED,
                    end.exitStatus(),
                    attempt.cancelReason().orElse("cancelled"));
        }
        return FailureClassifier.classify(end, marker);
    }

    private AttemptReport report(BatchAttempt attempt, TaskOutcome outcome, Optional<TraceFile> trace, JobDetail job) {
        Instant started = trace.map(TraceFile::started)
                .orElseGet(() -> time(job.startedAt(), time(job.createdAt(), attempt.begun())));
        Instant completed = trace.map(TraceFile::completed).orElseGet(() -> time(job.stoppedAt(), clock.instant()));
        return new AttemptReport(outcome, started, completed.isBefore(started) ? started : completed)
                .at(epilogue.place(attempt, job))
                .measuring(trace.map(TraceFile::measured).orElse(Map.of()));
    }

    private static Instant time(@Nullable Long millis, Instant otherwise) {
        return millis == null || millis == 0 ? otherwise : Instant.ofEpochMilli(millis);
    }

    /** Completes an attempt whose job Batch no longer knows: by its exit marker, or as lost. */
    void vanished(BatchAttempt attempt) {
        guard(attempt, () -> {
            if (!byMarker(attempt)) {
                String id = attempt.job().map(JobId::id).orElse("unknown");
                attempt.complete(
                        attempt.isCancelled()
                                ? TaskOutcome.failed(
                                        FailureClass.CANCELLED,
                                        attempt.cancelReason().orElse("cancelled"))
                                : TaskOutcome.failed(
                                        FailureClass.LOST,
                                        "AWS Batch no longer knows job " + id + ", and it left no exit marker"));
            }
        });
    }

    /** Tells whether the launcher was written. */
    boolean hasLauncher(BatchAttempt attempt) {
        return patience.call(() -> files.hasLauncher(attempt.attempt()));
    }

    /** Completes an attempt by its exit marker alone; tells whether there is one. */
    boolean byMarker(BatchAttempt attempt) {
        Optional<ExitMarker> marker = marker(attempt);
        if (marker.isEmpty()) {
            return false;
        }
        TaskOutcome outcome = marker.get().isSuccess()
                ? TaskOutcome.succeeded()
                : FailureClassifier.classify(new JobEnd(false, "", "", OptionalInt.empty(), false), marker.get());
        Optional<TraceFile> trace = trace(attempt);
        attempt.complete(new AttemptReport(
                        outcome,
                        trace.map(TraceFile::started).orElse(attempt.begun()),
                        trace.map(TraceFile::completed).orElseGet(clock::instant))
                .measuring(trace.map(TraceFile::measured).orElse(Map.of())));
        return true;
    }
}

package io.penstock.aws.batch;

import io.penstock.domain.resource.MemorySize;
import io.penstock.domain.task.AttemptReport;
import io.penstock.domain.task.FailureClass;
import io.penstock.domain.task.TaskOutcome;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.batch.model.JobDetail;

/** Adds to a job's end what Batch does not say of it: where it ran, and what helps to understand a failure. Thread-safe. */
final class JobEpilogue {
    private final WorkFiles files;
    private final Patience patience;
    private final LogTail logs;
    private final JobPlaces places;

    JobEpilogue(WorkFiles files, Patience patience, LogTail logs, JobPlaces places) {
        this.files = files;
        this.patience = patience;
        this.logs = logs;
        this.places = places;
    }

    /** Returns where the job ran. */
    Map<AttemptReport.Place, String> place(BatchAttempt attempt, JobDetail job) {
        return places.of(attempt, job);
    }

    /** Returns an outcome with its details; a success and a cancellation as they are. */
    TaskOutcome of(BatchAttempt attempt, TaskOutcome outcome, JobDetail job) {
        if (!(outcome instanceof TaskOutcome.Failed failed) || attempt.isCancelled()) {
            return outcome;
        }
        TaskOutcome.Failed measured =
                failed.failureClass() == FailureClass.DISK_FULL ? measured(attempt, failed) : failed;
        return withLog(attempt, measured, job);
    }

    /** A full disk comes with what the inputs alone take. */
    private TaskOutcome.Failed measured(BatchAttempt attempt, TaskOutcome.Failed failed) {
        MemorySize inputs = patience.call(() -> files.inputSize(attempt.attempt()));
        return with(
                failed,
                "; its inputs alone take " + inputs
                        + ": give the instances of its queue a larger disk, or on Fargate raise the "
                        + "directive disk");
    }

    /** Adds the last lines of the container's log where the launcher could not bring the script's own words to S3. */
    private TaskOutcome withLog(BatchAttempt attempt, TaskOutcome.Failed failed, JobDetail job) {
        String stream = job.container() == null ? null : job.container().logStreamName();
        JobId id = attempt.job().orElse(null);
        if (stream == null || id == null) {
            return failed;
        }
        if (patience.call(() -> files.hasErrorText(attempt.attempt()))) {
            return failed.failureClass() == FailureClass.TOOL_EXIT ? with(failed, "; log stream " + stream) : failed;
        }
        List<String> lines = logs.lines(id.region(), job.container());
        return lines.isEmpty()
                ? failed
                : with(failed, "\nthe last lines of its log, " + stream + ":\n  " + String.join("\n  ", lines));
    }

    private static TaskOutcome.Failed with(TaskOutcome.Failed failed, String words) {
        return new TaskOutcome.Failed(failed.failureClass(), failed.exitStatus(), failed.reason() + words);
    }
}

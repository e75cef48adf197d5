package io.penstock.aws.batch;

import java.util.OptionalInt;

/** Sends a job to Batch: by itself, or in an array with others. Thread-safe. */
final class JobDispatch implements AutoCloseable {
    private final JobSubmitter submitter;
    private final LauncherFiles launchers;
    private final ArraySubmission arrays;
    private final SubmittedJobs submitted;

    /**
     * Creates a dispatch.
     *
     * @param submitted hears of each attempt's job
     */
    JobDispatch(JobSubmitter submitter, LauncherFiles launchers, ArraySubmission arrays, SubmittedJobs submitted) {
        this.submitter = submitter;
        this.launchers = launchers;
        this.arrays = arrays;
        this.submitted = submitted;
    }

    void send(String region, ArrayAssembly.Member job) {
        BatchAttempt attempt = job.attempt();
        launchers.write(attempt, job.launcher(), SubmissionNumber.FIRST);
        OptionalInt size = ArraySize.of(attempt.attempt().directives());
        if (size.isPresent()) {
            arrays.add(region, size.getAsInt(), job);
        } else {
            submitter
                    .submit(
                            attempt::isCancelled,
                            region,
                            job.request(),
                            number -> launchers.write(attempt, job.launcher(), number))
                    .ifPresentOrElse(id -> submitted.job(attempt, id), attempt::completeAsCancelled);
        }
    }

    @Override
    public void close() {
        arrays.close();
    }
}

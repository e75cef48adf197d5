package io.penstock.aws.batch;

import java.util.List;

/** Hears which job each attempt has. */
interface SubmittedJobs {
    /** An attempt has a job, of its own or as a child of an array. */
    void job(BatchAttempt attempt, JobId job);

    /** Some attempts are all that there is in an array; each is told of by itself afterwards. */
    void array(JobId array, List<BatchAttempt> children);
}

package io.penstock.aws.batch;

import io.penstock.aws.settings.JobSettings;

/**
 * What all attempts of one executor share.
 *
 * @param calls the requests to Batch
 * @param patience how long failures are borne
 * @param queues the queues seen so far
 * @param definitions the job definitions seen so far
 * @param submitter the one that submits
 */
record BatchServices(
        BatchCalls calls, Patience patience, JobQueues queues, JobDefinitions definitions, JobSubmitter submitter) {

    static BatchServices of(BatchCalls calls, JobSettings settings, Ticker ticker) {
        Patience patience = new Patience(ticker, settings.patience());
        return new BatchServices(
                calls,
                patience,
                new JobQueues(calls, patience),
                new JobDefinitions(calls, patience, settings),
                new JobSubmitter(calls, ticker, patience, new SubmissionRate(settings.submitRate(), ticker)));
    }
}

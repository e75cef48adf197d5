package io.penstock.aws.batch;

import io.penstock.aws.client.CredentialWait;
import io.penstock.aws.settings.JobSettings;
import io.penstock.spi.FileStore;
import java.time.Clock;

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

    /**
     * The two kinds of time.
     *
     * @param ticker time as it passes
     * @param clock time as calendars have it
     */
    record Time(Ticker ticker, Clock clock) {}

    static BatchServices of(BatchCalls calls, JobSettings settings, FileStore store, Time time, CredentialWait wait) {
        Ticker ticker = time.ticker();
        Patience patience = new Patience(ticker, settings.patience(), wait);
        DefinitionClaims claims =
                new DefinitionClaims(store, settings.workRoot().orElse(null), patience, ticker);
        return new BatchServices(
                calls,
                patience,
                new JobQueues(calls, patience),
                new JobDefinitions(calls, patience, settings, claims, time.clock()),
                new JobSubmitter(calls, ticker, patience, new SubmissionRate(settings.submitRate(), ticker)));
    }
}

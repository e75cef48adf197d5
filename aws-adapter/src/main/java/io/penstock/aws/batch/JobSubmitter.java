package io.penstock.aws.batch;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.queue.QueueReference;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.services.batch.model.SubmitJobRequest;

/**
 * Submits a job exactly once, however often it must be tried. SubmitJob has no client token: after an answer that was lost
 * or an error of AWS, the queue is searched for the job's name before anything is submitted again. Thread-safe.
 */
final class JobSubmitter {
    private static final int LOOKS = 3;

    private final BatchCalls calls;
    private final Ticker ticker;
    private final Patience patience;
    private final SubmissionRate rate;

    JobSubmitter(BatchCalls calls, Ticker ticker, Patience patience, SubmissionRate rate) {
        this.calls = calls;
        this.ticker = ticker;
        this.patience = patience;
        this.rate = rate;
    }

    /** Returns the submitted job; empty where it was cancelled before Batch took it. */
    Optional<JobId> submit(BooleanSupplier cancelled, String region, SubmitJobRequest request) {
        Backoff backoff = new Backoff(ticker);
        long begin = ticker.now();
        boolean inDoubt = false;
        while (true) {
            if (inDoubt) {
                Optional<JobId> found = search(region, request, backoff);
                if (found.isPresent()) {
                    return found;
                }
            }
            if (cancelled.getAsBoolean()) {
                return Optional.empty();
            }
            rate.acquire();
            try {
                JobId id = calls.submit(region, request);
                rate.accepted();
                return Optional.of(id);
            } catch (PenstockException e) {
                if (!patience.mayPass(e, ticker.now() - begin)) {
                    throw e;
                }
                inDoubt |= e.code() == ErrorCode.UNAVAILABLE;
                if (e.code() == ErrorCode.THROTTLED) {
                    rate.throttled();
                }
                backoff.pause();
            }
        }
    }

    /** Looks several times: a job that was just submitted may be in no list yet. */
    private Optional<JobId> search(String region, SubmitJobRequest request, Backoff backoff) {
        QueueReference queue = new QueueReference(request.jobQueue());
        Optional<JobId> found = find(region, queue, request.jobName());
        for (int look = 1; look < LOOKS && found.isEmpty(); look++) {
            backoff.pause();
            found = find(region, queue, request.jobName());
        }
        return found;
    }

    /** Looks for a job by its name. */
    Optional<JobId> find(String region, QueueReference queue, String jobName) {
        return patience.call(() -> calls.findByName(region, queue.text(), jobName));
    }
}

package io.penstock.aws.batch;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.queue.QueueReference;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import software.amazon.awssdk.services.batch.model.SubmitJobRequest;

/**
 * Submits a job exactly once, however often it must be tried. SubmitJob has no client token: after an answer that was lost
 * or an error of AWS, the queue is searched for the job's name before anything is submitted again. Thread-safe.
 */
final class JobSubmitter {
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

    /**
     * Returns the submitted job; empty where it was cancelled before Batch took it.
     *
     * @param prepare is called before a job is submitted again that may have been submitted already: makes the work directories
     *     refuse all jobs but the one of that number
     */
    Optional<JobId> submit(
            BooleanSupplier cancelled, String region, SubmitJobRequest request, Consumer<SubmissionNumber> prepare) {
        Backoff backoff = new Backoff(ticker);
        SubmissionNumber number = SubmissionNumber.FIRST;
        long begin = ticker.now();
        while (true) {
            if (cancelled.getAsBoolean()) {
                return Optional.empty();
            }
            rate.acquire();
            try {
                JobId id = calls.submit(region, number.on(request));
                rate.accepted();
                return Optional.of(id);
            } catch (PenstockException e) {
                if (!patience.mayPass(e, ticker.now() - begin)) {
                    throw e;
                }
                if (e.code() == ErrorCode.THROTTLED) {
                    rate.throttled();
                }
                backoff.pause();
                if (e.code() == ErrorCode.UNAVAILABLE) {
                    Optional<JobId> found = search(region, request);
                    if (found.isPresent()) {
                        return found;
                    }
                    number = number.next();
                    prepare.accept(number);
                }
            }
        }
    }

    /** Looks until a job that was just submitted would be listed. */
    private Optional<JobId> search(String region, SubmitJobRequest request) {
        QueueReference queue = new QueueReference(request.jobQueue());
        Grace grace = Grace.from(ticker);
        Backoff backoff = grace.backoff();
        while (true) {
            boolean lastLook = grace.isOver();
            Optional<JobId> found = find(region, queue, request.jobName());
            if (found.isPresent() || lastLook) {
                return found;
            }
            backoff.pause();
        }
    }

    /** Looks for a job by its name. */
    Optional<JobId> find(String region, QueueReference queue, String jobName) {
        return patience.call(() -> calls.findByName(region, queue.text(), jobName));
    }
}

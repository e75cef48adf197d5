package io.penstock.aws.batch;

import io.penstock.api.PenstockException;
import io.penstock.aws.client.ExpiredCredentials;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends jobs; the children of an array that are all to end, by one request. Thread-safe. */
final class Terminations {
    private static final Logger log = LoggerFactory.getLogger(Terminations.class);
    /** Whoever cancels all children does so one after the other, but at once. */
    private static final Duration GATHERING = Duration.ofMillis(300);

    private final BatchCalls calls;
    private final Patience patience;
    private final Ticker ticker;
    private final Executor workers;
    private final Map<JobId, List<BatchAttempt>> arrays = new HashMap<>();
    private final Map<JobId, List<BatchAttempt>> waiting = new HashMap<>();

    /**
     * Creates the means to end jobs.
     *
     * @param workers make the requests
     */
    Terminations(BatchCalls calls, Patience patience, Ticker ticker, Executor workers) {
        this.calls = calls;
        this.patience = patience;
        this.ticker = ticker;
        this.workers = workers;
    }

    /** Notes who is in an array. One that an earlier program submitted may hold more than is known here. */
    synchronized void submitted(JobId array, List<BatchAttempt> children) {
        arrays.values().removeIf(all -> all.stream().allMatch(BatchAttempt::isDone));
        arrays.put(array, List.copyOf(children));
    }

    /** Ends the job of an attempt, if it has one. */
    void end(BatchAttempt attempt) {
        Optional<JobId> job = attempt.job();
        job.flatMap(JobId::parent)
                .ifPresentOrElse(
                        array -> gather(array, attempt),
                        () -> job.ifPresent(id -> later(() -> end(id, List.of(attempt)))));
    }

    private void later(Runnable work) {
        try {
            workers.execute(work);
        } catch (RejectedExecutionException e) {
            log.debug("the executor is closed; its jobs are left to themselves", e);
        }
    }

    private void gather(JobId array, BatchAttempt child) {
        boolean first;
        synchronized (this) {
            List<BatchAttempt> gathered = waiting.computeIfAbsent(array, key -> new ArrayList<>());
            first = gathered.isEmpty();
            gathered.add(child);
        }
        if (first) {
            later(() -> endGathered(array));
        }
    }

    private void endGathered(JobId array) {
        try {
            ticker.pause(GATHERING);
        } catch (PenstockException e) {
            log.debug("the executor is closed; the children of an array are left to themselves", e);
            return;
        }
        List<BatchAttempt> gathered;
        boolean whole;
        synchronized (this) {
            gathered = waiting.getOrDefault(array, List.of());
            waiting.remove(array);
            List<BatchAttempt> all = arrays.getOrDefault(array, List.of());
            whole = !all.isEmpty() && all.stream().allMatch(child -> child.isCancelled() || child.isDone());
        }
        if (whole) {
            end(array, gathered);
        } else {
            gathered.forEach(child -> child.job().ifPresent(id -> later(() -> end(id, List.of(child)))));
        }
    }

    private void end(JobId job, List<BatchAttempt> attempts) {
        BatchAttempt first = attempts.get(0);
        String reason = first.cancelReason().or(first::hopeless).orElse("cancelled");
        try {
            patience.call(() -> {
                calls.terminate(job, reason);
                return job;
            });
        } catch (PenstockException e) {
            Optional<String> remedy = ExpiredCredentials.remedy(e);
            if (remedy.isPresent()) {
                attempts.forEach(attempt -> attempt.leave(remedy.get()));
                return;
            }
            // The job's own end is still observed; only if it never ends does anybody wait.
            first.warn("job " + job.id() + " of " + first.attempt().taskName()
                    + " could not be ended, and is waited for: " + e.getMessage());
        }
    }
}

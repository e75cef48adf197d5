package io.penstock.aws.batch;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.aws.settings.JobSettings;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at all jobs on one thread, again and again; the ends of jobs are worked on elsewhere. */
final class JobPoller implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(JobPoller.class);

    private final Ticker ticker;
    private final ConcurrentLinkedQueue<ObservedJob> arrivals = new ConcurrentLinkedQueue<>();
    private final WatchedJobs jobs;
    private final PollingRound round;
    private final ScheduledExecutorService thread;

    JobPoller(BatchCalls calls, JobSettings settings, Ticker ticker, Completion completion, Executor workers) {
        this.ticker = ticker;
        this.jobs = new WatchedJobs(settings);
        this.round = new PollingRound(
                calls::describe, jobs, new JobVerdicts(settings, ticker, jobs, completion, workers), ticker);
        this.thread = new ScheduledThreadPoolExecutor(1, task -> {
            Thread made = new Thread(task, "penstock-batch-poller");
            made.setDaemon(true);
            return made;
        });
        long interval = settings.pollInterval().toMillis();
        var unused = thread.scheduleWithFixedDelay(this::look, interval, interval, TimeUnit.MILLISECONDS);
    }

    /** Observes a job until it ends. */
    void watch(BatchAttempt attempt, JobId id) {
        arrivals.add(new ObservedJob(attempt, id, ticker.now()));
    }

    private void look() {
        try {
            for (ObservedJob job = arrivals.poll(); job != null; job = arrivals.poll()) {
                jobs.add(job);
            }
            round.run();
        } catch (RuntimeException e) {
            // A timer drops a task that throws: then nobody would ever hear of any job's end.
            log.warn("looking at jobs failed; it goes on", e);
        } catch (Error e) {
            PenstockException failure = new PenstockException(ErrorCode.INTERNAL, "looking at jobs failed: " + e, e);
            jobs.all().forEach(job -> {
                jobs.remove(job);
                job.attempt().fail(failure);
            });
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}

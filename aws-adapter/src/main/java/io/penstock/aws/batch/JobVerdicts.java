package io.penstock.aws.batch;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.aws.client.ExpiredCredentials;
import io.penstock.aws.settings.JobSettings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.batch.model.JobDetail;
import software.amazon.awssdk.services.batch.model.JobStatus;

/** Decides what follows from what Batch says of a job, and from its silence. Used by the poller's thread alone. */
final class JobVerdicts implements PollingRound.Answers {
    private static final Logger log = LoggerFactory.getLogger(JobVerdicts.class);

    private final JobSettings settings;
    private final Ticker ticker;
    private final WatchedJobs jobs;
    private final Completion completion;
    private final Executor workers;
    private final Outage outage;

    /**
     * Creates a judge.
     *
     * @param workers do what takes requests
     */
    JobVerdicts(JobSettings settings, Ticker ticker, WatchedJobs jobs, Completion completion, Executor workers) {
        this.settings = settings;
        this.ticker = ticker;
        this.jobs = jobs;
        this.completion = completion;
        this.workers = workers;
        this.outage = new Outage(settings.lostAfter());
    }

    @Override
    public void answered(ObservedJob job, @Nullable JobDetail detail) {
        if (detail == null) {
            unknown(job);
        } else {
            known(job, detail);
        }
    }

    @Override
    public void unchanged(ObservedJob job) {
        job.plan(settings, ticker.now());
    }

    @Override
    public void reached(String region) {
        outage.ended(region);
    }

    /** Credentials that are refused stay refused unless somebody can renew them; anything else may pass, and people are told if it lasts. */
    @Override
    public void unanswered(String region, List<ObservedJob> some, PenstockException e) {
        log.debug("no answer about {} jobs: {}", some.size(), e.getMessage());
        Optional<String> remedy = ExpiredCredentials.remedy(e);
        remedy.ifPresent(helps -> some.get(0).attempt().warn(Notices.expiry(helps)));
        boolean refused = remedy.isEmpty() && e.code().category() == ErrorCode.Category.PERMISSION;
        for (ObservedJob job : some) {
            job.plan(settings, ticker.now());
            if (refused) {
                jobs.remove(job);
                job.attempt().fail(e);
            } else if (remedy.isPresent() && job.attempt().isCancelled()) {
                jobs.remove(job);
                job.attempt().leave(remedy.get());
            }
        }
        if (!refused && remedy.isEmpty() && outage.isNews(region, ticker.now())) {
            some.get(0)
                    .attempt()
                    .warn("AWS Batch has not said for a while how the jobs in region " + region
                            + " are; they go on, and are looked at again: " + e.getMessage());
        }
    }

    private void unknown(ObservedJob job) {
        if (job.notSeen(settings, ticker.now()).compareTo(settings.lostAfter()) >= 0) {
            jobs.remove(job);
            workers.execute(() -> completion.vanished(job.attempt()));
        }
    }

    private void known(ObservedJob job, JobDetail detail) {
        JobStatus status = detail.status();
        job.seen(status, settings, ticker.now());
        if (status == JobStatus.SUCCEEDED || status == JobStatus.FAILED) {
            jobs.remove(job);
            workers.execute(() -> completion.ended(job.attempt(), detail));
        } else if (status == JobStatus.RUNNING && detail.startedAt() != null) {
            job.attempt().started(Instant.ofEpochMilli(detail.startedAt()));
        } else if (status == JobStatus.RUNNABLE
                && detail.statusReason() != null
                && !detail.statusReason().isBlank()) {
            waits(job.attempt(), detail.statusReason());
        }
    }

    private void waits(BatchAttempt attempt, String statusReason) {
        attempt.waiting(statusReason);
        if (settings.terminateUnschedulableJobs() && WaitingReasons.isHopeless(statusReason)) {
            attempt.giveUp(WaitingReasons.explain(statusReason));
        }
    }
}

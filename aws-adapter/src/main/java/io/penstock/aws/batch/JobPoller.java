package io.penstock.aws.batch;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.aws.client.ExpiredCredentials;
import io.penstock.aws.settings.JobSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.batch.model.JobDetail;
import software.amazon.awssdk.services.batch.model.JobStatus;

/** Looks at all jobs on one thread, a hundred a call; the ends of jobs are worked on elsewhere. */
final class JobPoller implements AutoCloseable {
    private static final int MOST_IDS = 100;
    private static final Logger log = LoggerFactory.getLogger(JobPoller.class);

    private final BatchCalls calls;
    private final JobSettings settings;
    private final Ticker ticker;
    private final Completion completion;
    private final Executor workers;
    private final ConcurrentLinkedQueue<ObservedJob> arrivals = new ConcurrentLinkedQueue<>();
    private final Map<JobId, ObservedJob> jobs = new HashMap<>();
    private final ArrayStates arrays;
    private final Outage outage;
    private final ScheduledExecutorService thread;

    JobPoller(BatchCalls calls, JobSettings settings, Ticker ticker, Completion completion, Executor workers) {
        this.calls = calls;
        this.settings = settings;
        this.ticker = ticker;
        this.completion = completion;
        this.workers = workers;
        this.arrays = new ArrayStates(settings.maxPollInterval());
        this.outage = new Outage(settings.lostAfter());
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
                jobs.put(job.id(), job);
            }
            lookAtDue();
        } catch (RuntimeException e) {
            // A timer drops a task that throws: then nobody would ever hear of any job's end.
            log.warn("looking at jobs failed; it goes on", e);
        } catch (Error e) {
            jobs.values().forEach(job -> job.attempt().fail(failure(e)));
            jobs.clear();
        }
    }

    private void lookAtDue() {
        long now = ticker.now();
        Map<String, List<ObservedJob>> due = new TreeMap<>();
        for (ObservedJob job : jobs.values()) {
            if (job.isDue(now, settings)) {
                due.computeIfAbsent(job.id().region(), region -> new ArrayList<>())
                        .add(job);
            }
        }
        due.forEach(this::lookAt);
    }

    /** Arrays are asked first how many of their children are in which status; often nothing has changed. */
    private void lookAt(String region, List<ObservedJob> due) {
        Map<String, List<ObservedJob>> byJobOrArray = new LinkedHashMap<>();
        for (ObservedJob job : due) {
            String id = job.id().parent().orElse(job.id()).id();
            byJobOrArray.computeIfAbsent(id, key -> new ArrayList<>()).add(job);
        }
        Map<String, List<ObservedJob>> children = new LinkedHashMap<>();
        ask(region, byJobOrArray, (id, some, detail) -> {
            if (some.get(0).id().parent().isEmpty()) {
                answered(some.get(0), detail);
            } else if (detail == null || arrays.isNews(new JobId(region, id), detail, ticker.now())) {
                some.forEach(job -> children.put(job.id().id(), List.of(job)));
            } else {
                some.forEach(job -> job.plan(settings, ticker.now()));
            }
        });
        ask(region, children, (id, some, detail) -> answered(some.get(0), detail));
    }

    /** What Batch says of a job. */
    private interface Answer {
        void said(String id, List<ObservedJob> some, @Nullable JobDetail detail);
    }

    private void ask(String region, Map<String, List<ObservedJob>> asked, Answer answer) {
        List<String> ids = List.copyOf(asked.keySet());
        for (int at = 0; at < ids.size(); at += MOST_IDS) {
            Map<String, List<ObservedJob>> some = new LinkedHashMap<>();
            ids.subList(at, Math.min(ids.size(), at + MOST_IDS))
                    .forEach(id -> some.put(id, asked.getOrDefault(id, List.of())));
            describe(region, some)
                    .ifPresent(details -> some.forEach((id, jobsOfId) -> answer.said(id, jobsOfId, details.get(id))));
        }
    }

    /** Returns what Batch knows of up to a hundred jobs; empty where it does not answer. */
    private Optional<Map<String, JobDetail>> describe(String region, Map<String, List<ObservedJob>> some) {
        List<ObservedJob> all = some.values().stream().flatMap(List::stream).toList();
        try {
            Map<String, JobDetail> details = new HashMap<>();
            calls.describe(region, some.keySet()).forEach(detail -> details.put(detail.jobId(), detail));
            outage.ended(region);
            return Optional.of(details);
        } catch (PenstockException e) {
            unanswered(region, all, e);
        } catch (RuntimeException e) {
            unanswered(region, all, failure(e));
        }
        return Optional.empty();
    }

    private void answered(ObservedJob job, @Nullable JobDetail detail) {
        if (detail == null) {
            unknown(job);
        } else {
            known(job, detail);
        }
    }

    private static PenstockException failure(Throwable e) {
        return new PenstockException(ErrorCode.INTERNAL, "looking at jobs failed: " + e, e);
    }

    /** Credentials that are refused stay refused unless somebody can renew them; anything else may pass, and people are told if it lasts. */
    private void unanswered(String region, List<ObservedJob> some, PenstockException e) {
        log.debug("no answer about {} jobs: {}", some.size(), e.getMessage());
        Optional<String> remedy = ExpiredCredentials.remedy(e);
        remedy.ifPresent(helps -> some.get(0).attempt().warn(Notices.expiry(helps)));
        boolean refused = remedy.isEmpty() && e.code().category() == ErrorCode.Category.PERMISSION;
        for (ObservedJob job : some) {
            job.plan(settings, ticker.now());
            if (refused) {
                jobs.remove(job.id());
                job.attempt().fail(e);
            } else if (remedy.isPresent() && job.attempt().isCancelled()) {
                jobs.remove(job.id());
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
            jobs.remove(job.id());
            workers.execute(() -> completion.vanished(job.attempt()));
        }
    }

    private void known(ObservedJob job, JobDetail detail) {
        JobStatus status = detail.status();
        job.seen(status, settings, ticker.now());
        if (status == JobStatus.SUCCEEDED || status == JobStatus.FAILED) {
            jobs.remove(job.id());
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

    @Override
    public void close() {
        thread.shutdownNow();
    }
}

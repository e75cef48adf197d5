package io.penstock.aws.batch;

import io.penstock.aws.settings.JobSettings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.batch.model.JobStatus;

/** When to look at a job again. Used by the poller's thread alone. */
final class ObservedJob {
    /** A job that has not changed for some time is looked at again after a fraction of that time. */
    private static final int FRACTION = 20;

    private final BatchAttempt attempt;
    private final JobId id;
    private @Nullable JobStatus status;
    private long changed;
    private long next;
    private long planned;
    private long missingSince;
    private boolean missing;
    private boolean itself;

    ObservedJob(BatchAttempt attempt, JobId id, long now) {
        this.attempt = attempt;
        this.id = id;
        this.changed = now;
        this.next = now;
        this.planned = now;
    }

    BatchAttempt attempt() {
        return attempt;
    }

    JobId id() {
        return id;
    }

    /** Returns whom to ask: a child's array, until that has news. */
    JobId asked() {
        return itself ? id : id.parent().orElse(id);
    }

    /** Returns when to look, in the ticker's time. */
    long next() {
        return next;
    }

    /** Its array has news: it has to be looked at itself, until there is an answer. */
    void lookAtItself(long now) {
        itself = true;
        next = now;
    }

    /** Somebody who cancels waits for the end: then there are no long intervals. */
    boolean isDue(long now, JobSettings settings) {
        boolean urgent = attempt.isCancelled()
                && now - planned >= settings.pollInterval().toNanos();
        return urgent || now - next >= 0;
    }

    /** Notes a status and plans the next look. */
    void seen(@Nullable JobStatus now, JobSettings settings, long time) {
        if (now != status) {
            status = now;
            changed = time;
        }
        missing = false;
        itself = false;
        plan(settings, time);
    }

    /** Notes that Batch did not know the job; returns for how long that has been so. */
    Duration notSeen(JobSettings settings, long time) {
        if (!missing) {
            missing = true;
            missingSince = time;
        }
        plan(settings, time);
        return Duration.ofNanos(time - missingSince);
    }

    /** Plans the next look: soon after a change, ever later without one. */
    void plan(JobSettings settings, long time) {
        long wanted = (time - changed) / FRACTION;
        long interval = Math.max(
                settings.pollInterval().toNanos(),
                Math.min(wanted, settings.maxPollInterval().toNanos()));
        planned = time;
        next = time + interval;
    }
}

package io.penstock.emulator.jobs;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.batch.model.JobStatus;

/** A job and how far it has come. Belongs to the {@link JobLoop}. */
public final class Job {

    private final JobSpec spec;
    private final long createdAt;
    private final @Nullable Job parent;
    private final List<Job> children = new ArrayList<>();
    private final List<Attempt> attempts = new ArrayList<>();
    private JobStatus status = JobStatus.SUBMITTED;
    private @Nullable String statusReason;
    private @Nullable Long runnableAt;
    private @Nullable Long startedAt;
    private @Nullable Long stoppedAt;
    private @Nullable AttemptRun run;
    private Progress.@Nullable Run left;
    private boolean cancelled;
    private boolean terminated;

    /** Makes a job in state SUBMITTED; a size of 2 or more makes it an array with that many children. */
    public Job(JobSpec spec, int arraySize, long createdAt) {
        this(spec, createdAt, (Job) null);
        for (int index = 0; index < arraySize; index++) {
            children.add(new Job(spec.child(index), createdAt, this));
        }
    }

    private Job(JobSpec spec, long createdAt, @Nullable Job parent) {
        this.spec = spec;
        this.createdAt = createdAt;
        this.parent = parent;
    }

    /** Makes a job go on where an earlier emulator left it. */
    public Job at(Progress progress) {
        status = progress.status();
        statusReason = progress.statusReason();
        startedAt = progress.startedAt();
        stoppedAt = progress.stoppedAt();
        attempts.addAll(progress.attempts());
        cancelled = progress.cancelled();
        terminated = progress.terminated();
        left = progress.run();
        return this;
    }

    public JobSpec spec() {
        return spec;
    }

    public String id() {
        return spec.id();
    }

    public long createdAt() {
        return createdAt;
    }

    public @Nullable Job parent() {
        return parent;
    }

    /** Returns the children of an array job, empty for any other. */
    public List<Job> children() {
        return children;
    }

    public boolean isArray() {
        return !children.isEmpty();
    }

    /** Returns the index within the array, or null for a job that is no child. */
    public @Nullable Integer index() {
        return parent == null
                ? null
                : Integer.valueOf(id().substring(parent.id().length() + 1));
    }

    /** Returns the attempts that have ended. */
    public List<Attempt> attempts() {
        return attempts;
    }

    public JobStatus status() {
        return status;
    }

    public boolean isDone() {
        return StatusReasons.isFinal(status);
    }

    public @Nullable String statusReason() {
        return statusReason;
    }

    public @Nullable Long runnableAt() {
        return runnableAt;
    }

    public @Nullable Long startedAt() {
        return startedAt;
    }

    public @Nullable Long stoppedAt() {
        return stoppedAt;
    }

    /** Returns whether the job was cancelled before it started. */
    public boolean isCancelled() {
        return cancelled;
    }

    /** Returns whether somebody asked to terminate the job. */
    public boolean isTerminated() {
        return terminated;
    }

    /** Returns the ECS task and log stream of the attempt that runs now, or null. */
    public @Nullable AttemptRun run() {
        return run;
    }

    /** Returns the attempt that ran when an earlier emulator ended, until it is taken up, or null. */
    Progress.@Nullable Run left() {
        return left;
    }

    void takenUp(AttemptRun attempt) {
        left = null;
        run = attempt;
    }

    void pending() {
        status = JobStatus.PENDING;
    }

    void runnable(long now) {
        status = JobStatus.RUNNABLE;
        runnableAt = now;
        startedAt = null;
        run = null;
    }

    void blocked(@Nullable String reason) {
        statusReason = reason;
    }

    void starting(AttemptRun attempt) {
        status = JobStatus.STARTING;
        statusReason = null;
        run = attempt;
    }

    /** Says that the attempt runs, and returns for how many milliseconds it has: one that was taken up started before. */
    long running(long now) {
        Long before = status == JobStatus.RUNNING ? startedAt : null;
        long since = before == null ? now : before;
        status = JobStatus.RUNNING;
        startedAt = since;
        return Math.max(0, now - since);
    }

    void attempted(Attempt attempt) {
        attempts.add(attempt);
        run = null;
    }

    void cancel() {
        cancelled = true;
    }

    void terminate() {
        terminated = true;
    }

    void end(JobStatus how, @Nullable String reason, long now) {
        status = how;
        statusReason = reason;
        stoppedAt = now;
        run = null;
    }
}

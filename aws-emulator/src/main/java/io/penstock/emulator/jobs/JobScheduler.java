package io.penstock.emulator.jobs;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.batch.model.JobStatus;

/** Leads jobs from SUBMITTED to their end. Every method is to be called on the {@link JobLoop}. */
public final class JobScheduler {

    private final JobLoop loop;
    private final JobTable jobs;
    private final WaitingLine waiting;
    private final RunningJobs running;
    private final Clock clock;
    private final Set<Job> pending = new LinkedHashSet<>();
    private final Dependencies dependencies;

    JobScheduler(JobLoop loop, JobTable jobs, WaitingLine waiting, RunningJobs running, Clock clock) {
        this.loop = loop;
        this.jobs = jobs;
        this.waiting = waiting;
        this.running = running;
        this.clock = clock;
        this.dependencies = new Dependencies(jobs);
    }

    /** Accepts a job; it goes its way soon. */
    public void submit(Job job) {
        jobs.add(job);
        loop.post(() -> admit(job));
    }

    /** Accepts a job that fails before it could start. */
    public void submitDoomed(Job job, String reason) {
        jobs.add(job);
        loop.post(() -> {
            job.children().forEach(child -> end(child, JobStatus.FAILED, reason));
            end(job, JobStatus.FAILED, reason);
        });
    }

    /** Goes on with the jobs that an earlier emulator left: takes up what runs, and lets wait again what waited. */
    public void takeUp(List<Job> left) {
        left.forEach(jobs::addAgain);
        left.forEach(this::goOn);
        settle();
    }

    private void goOn(Job job) {
        if (job.isDone()) {
            return;
        }
        if (job.isArray()) {
            job.children().forEach(this::goOn);
            endArrayIfDone(job);
        } else if (job.left() != null) {
            running.takeUp(job, waiting.hold(job), this::finished);
        } else {
            job.pending();
            pending.add(job);
        }
    }

    /** Returns the jobs of a queue that are RUNNABLE, first in front. */
    public Stream<Job> waiting(String queue) {
        return waiting.waiting(queue);
    }

    /** Ends the job unless it has started to run; for an array, each child that has not. */
    public void cancel(Job job, String reason) {
        job.children().forEach(child -> cancel(child, reason));
        if (!job.isArray() && isBeforeStart(job)) {
            job.cancel();
            end(job, JobStatus.FAILED, reason);
        }
        settle();
    }

    /** Ends the job wherever it is: SIGTERM, and SIGKILL 30 seconds later, if it runs. */
    public void terminate(Job job, String reason) {
        if (!job.isDone()) {
            job.terminate();
            job.children().forEach(child -> terminate(child, reason));
            if (!job.isArray() && isBeforeStart(job)) {
                end(job, JobStatus.FAILED, reason);
            } else {
                running.stop(job, StopCause.terminated(reason));
                jobs.changed(job);
            }
            settle();
        }
    }

    private static boolean isBeforeStart(Job job) {
        return job.status() == JobStatus.SUBMITTED
                || job.status() == JobStatus.PENDING
                || job.status() == JobStatus.RUNNABLE;
    }

    private void admit(Job job) {
        if (!job.isDone()) {
            job.pending();
            if (job.isArray()) {
                job.children().forEach(this::admit);
            } else {
                pending.add(job);
            }
            if (job.parent() == null) {
                settle();
            }
        }
    }

    /** Looks at everything that waits, for dependencies or for room. */
    void settle() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Job job : List.copyOf(pending)) {
                changed |= settle(job);
            }
        }
        waiting.takeNext().ifPresent(this::start);
    }

    private boolean settle(Job job) {
        Dependencies.State state = dependencies.stateOf(job);
        if (state == Dependencies.State.READY) {
            pending.remove(job);
            runnable(job);
        } else if (state == Dependencies.State.FAILED) {
            end(job, JobStatus.FAILED, StatusReasons.DEPENDENCY_FAILED);
        }
        return state == Dependencies.State.FAILED;
    }

    private void runnable(Job job) {
        job.runnable(clock.millis());
        if (!job.attempts().isEmpty()) {
            jobs.changed(job);
        }
        waiting.add(job);
    }

    private void start(WaitingLine.Placement placement) {
        running.start(placement.job(), placement.environment(), this::finished);
        loop.post(this::settle);
    }

    private void finished(AttemptRun run, Attempt attempt) {
        Job job = run.job();
        waiting.giveBack(run);
        StopCause cause = run.cause();
        job.attempted(attempt);
        if (cause == null && attempt.succeeded()) {
            end(job, JobStatus.SUCCEEDED, attempt.statusReason());
        } else if ((cause == null || cause.retryable()) && !job.isTerminated() && retries(job, attempt)) {
            runnable(job);
        } else {
            end(job, JobStatus.FAILED, attempt.statusReason());
        }
        settle();
    }

    private static boolean retries(Job job, Attempt attempt) {
        return RetryRules.retries(job.spec().retryStrategy(), job.attempts().size(), attempt);
    }

    private void end(Job job, JobStatus status, String reason) {
        if (job.isDone()) {
            return;
        }
        pending.remove(job);
        waiting.remove(job);
        job.end(status, reason, clock.millis());
        jobs.changed(job);
        Job parent = job.parent();
        if (parent != null) {
            endArrayIfDone(parent);
        }
    }

    private void endArrayIfDone(Job parent) {
        if (!parent.isDone() && parent.children().stream().allMatch(Job::isDone)) {
            endArray(parent);
        }
    }

    private void endArray(Job parent) {
        boolean failed = parent.children().stream().anyMatch(child -> child.status() == JobStatus.FAILED);
        if (failed) {
            end(parent, JobStatus.FAILED, StatusReasons.CHILD_FAILED);
        } else {
            end(parent, JobStatus.SUCCEEDED, StatusReasons.CONTAINER_EXITED);
        }
    }
}

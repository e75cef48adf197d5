package io.penstock.emulator.jobs;

import io.penstock.emulator.logs.LogStream;
import java.time.Duration;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** The attempt of a job that runs now. Belongs to the {@link JobLoop}. */
public final class AttemptRun {

    /** What AWS Batch leaves a container between SIGTERM and SIGKILL. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final Job job;
    private final String environment;
    private final String taskId;
    private final LogStream logStream;
    private @Nullable RunningContainer container;
    private @Nullable StopCause cause;
    private @Nullable Future<?> timeout;
    private @Nullable Future<?> grace;

    AttemptRun(Job job, String environment, String taskId, LogStream logStream) {
        this.job = job;
        this.environment = environment;
        this.taskId = taskId;
        this.logStream = logStream;
    }

    Job job() {
        return job;
    }

    /** Returns the compute environment in which the attempt runs. */
    String environment() {
        return environment;
    }

    /** Returns the id of the ECS task. */
    public String taskId() {
        return taskId;
    }

    /** Returns the id of the instance that it is said to run on. */
    String instance() {
        return "i-0" + taskId.substring(0, 16);
    }

    /** Returns a name for its container that no other attempt has. */
    String containerName() {
        return "batch-" + job.id().replace(':', '-') + "-" + (job.attempts().size() + 1);
    }

    /** Returns the name of the log stream. */
    public String logStreamName() {
        return logStream.name();
    }

    LogStream logStream() {
        return logStream;
    }

    /** Returns why the attempt is being ended, or null if it is not. */
    public @Nullable String endReason() {
        return cause == null ? null : cause.statusReason();
    }

    @Nullable
    StopCause cause() {
        return cause;
    }

    /** Says that the container runs, and has done so for some time. */
    void started(RunningContainer running, Duration ran, JobLoop loop) {
        container = running;
        Integer seconds = job.spec().timeoutSeconds();
        if (cause != null) {
            signal(running, loop);
        } else if (seconds != null) {
            Duration rest = Duration.ofSeconds(seconds).minus(ran);
            timeout = loop.after(rest, () -> stop(StopCause.timeout(), loop));
        }
    }

    /** Ends the attempt; the first cause counts. A container that is only starting is stopped once it has started. */
    void stop(StopCause why, JobLoop loop) {
        if (cause == null) {
            cause = why;
            RunningContainer running = container;
            if (running != null) {
                signal(running, loop);
            }
        }
    }

    private void signal(RunningContainer running, JobLoop loop) {
        StopCause why = cause;
        if (why != null && !why.keepsExitCode()) {
            running.kill();
            return;
        }
        running.terminate();
        grace = loop.after(GRACE, running::kill);
    }

    /** Says that the end of the attempt was written down. */
    void forget() {
        RunningContainer ended = container;
        if (ended != null) {
            ended.forget();
        }
    }

    void kill(StopCause why) {
        cause = why;
        RunningContainer running = container;
        if (running != null) {
            running.kill();
        }
    }

    void ended() {
        logStream.close();
        if (timeout != null) {
            timeout.cancel(false);
        }
        if (grace != null) {
            grace.cancel(false);
        }
    }
}

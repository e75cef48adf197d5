package io.penstock.emulator.jobs;

import io.penstock.emulator.fault.Faults;
import io.penstock.emulator.fault.ScriptedEnd;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;

/** The attempts that run now, and how each one's end is told. Belongs to the {@link JobLoop}. */
final class RunningJobs {

    private static final StopCause CLOSING = new StopCause("The emulator was closed", false, false);

    private final JobLoop loop;
    private final AttemptRunner runner;
    private final Faults faults;
    private final Clock clock;
    private final JobTable jobs;
    private final Map<Job, AttemptRun> runs = new HashMap<>();
    private final CountDownLatch allEnded = new CountDownLatch(1);
    private boolean closing;

    RunningJobs(JobLoop loop, AttemptRunner runner, JobTable jobs, Faults faults, Clock clock) {
        this.loop = loop;
        this.runner = runner;
        this.faults = faults;
        this.clock = clock;
        this.jobs = jobs;
    }

    void start(Job job, String environment, BiConsumer<AttemptRun, Attempt> finished) {
        Optional<ScriptedEnd> scripted = faults.takeEnd(job.spec().name());
        AttemptRun run = runner.prepare(job, environment);
        job.starting(run);
        runs.put(job, run);
        // Whoever comes after this emulator must know of the attempt before there is a process.
        jobs.changed(job);
        if (scripted.isPresent()) {
            loop.post(() -> onScripted(run, scripted.get(), finished));
        } else {
            runner.start(run, listener(finished));
        }
    }

    /** Follows an attempt that an earlier emulator started. */
    void takeUp(Job job, String environment, BiConsumer<AttemptRun, Attempt> finished) {
        AttemptRun run = runner.prepareAgain(job, environment);
        job.takenUp(run);
        runs.put(job, run);
        if (job.isTerminated()) {
            run.stop(StopCause.terminated(String.valueOf(job.statusReason())), loop);
        }
        runner.takeUp(run, listener(finished));
    }

    private AttemptListener listener(BiConsumer<AttemptRun, Attempt> finished) {
        return new AttemptListener() {
            @Override
            public void started(AttemptRun run, RunningContainer container) {
                onStarted(run, container);
            }

            @Override
            public void finished(AttemptRun run, ContainerExit exit) {
                onFinished(run, exit, finished);
            }
        };
    }

    private void onScripted(AttemptRun run, ScriptedEnd end, BiConsumer<AttemptRun, Attempt> finished) {
        if (end.exitCode() != null) {
            run.job().running(clock.millis());
        }
        run.stop(new StopCause(end.statusReason(), true, true), loop);
        onFinished(run, new ContainerExit(end.exitCode(), end.containerReason()), finished);
    }

    void stop(Job job, StopCause cause) {
        AttemptRun run = runs.get(job);
        if (run != null) {
            run.stop(cause, loop);
        }
    }

    /** Kills everything that runs; the latch opens when the last attempt has ended. */
    CountDownLatch killAll() {
        closing = true;
        List.copyOf(runs.values()).forEach(run -> run.kill(CLOSING));
        openWhenDone();
        return allEnded;
    }

    private void openWhenDone() {
        if (closing && runs.isEmpty()) {
            allEnded.countDown();
        }
    }

    private void onStarted(AttemptRun run, RunningContainer container) {
        Job job = run.job();
        long ranMillis = job.running(clock.millis());
        jobs.changed(job);
        if (faults.isReclaimed(job.spec().name(), job.attempts().size() + 1)) {
            run.stop(StopCause.spotReclaim(run.instance()), loop);
        }
        run.started(container, Duration.ofMillis(ranMillis), loop);
    }

    private void onFinished(AttemptRun run, ContainerExit exit, BiConsumer<AttemptRun, Attempt> finished) {
        runs.remove(run.job());
        run.ended();
        if (exit.isLost()) {
            run.stop(StopCause.spotReclaim(run.instance()), loop);
        }
        Attempt attempt = attempt(run, exit);
        if (!closing) {
            finished.accept(run, attempt);
            run.forget();
        }
        openWhenDone();
    }

    private Attempt attempt(AttemptRun run, ContainerExit exit) {
        StopCause cause = run.cause();
        boolean hostKnows = cause == null || cause.keepsExitCode();
        String end = exit.code() == null ? StatusReasons.NOT_STARTED : StatusReasons.CONTAINER_EXITED;
        return new Attempt(
                run.taskId(),
                run.logStreamName(),
                run.job().startedAt(),
                clock.millis(),
                hostKnows ? exit.code() : null,
                hostKnows ? exit.reason() : null,
                cause == null ? end : cause.statusReason());
    }
}

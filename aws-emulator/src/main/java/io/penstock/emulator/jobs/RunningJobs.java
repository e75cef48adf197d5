package io.penstock.emulator.jobs;

import io.penstock.emulator.fault.Faults;
import io.penstock.emulator.fault.ScriptedEnd;
import java.time.Clock;
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
    private final Map<Job, AttemptRun> runs = new HashMap<>();
    private final CountDownLatch allEnded = new CountDownLatch(1);
    private boolean closing;

    RunningJobs(JobLoop loop, AttemptRunner runner, Faults faults, Clock clock) {
        this.loop = loop;
        this.runner = runner;
        this.faults = faults;
        this.clock = clock;
    }

    void start(Job job, String environment, BiConsumer<AttemptRun, Attempt> finished) {
        Optional<ScriptedEnd> scripted = faults.takeEnd(job.spec().name());
        AttemptRun run = scripted.isPresent()
                ? runner.pretend(job, environment)
                : runner.start(job, environment, listener(finished));
        job.starting(run);
        runs.put(job, run);
        scripted.ifPresent(end -> loop.post(() -> onScripted(run, end, finished)));
    }

    private AttemptListener listener(BiConsumer<AttemptRun, Attempt> finished) {
        return new AttemptListener() {
            @Override
            public void started(AttemptRun run) {
                onStarted(run);
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

    private void onStarted(AttemptRun run) {
        Job job = run.job();
        job.running(clock.millis());
        if (faults.isReclaimed(job.spec().name(), job.attempts().size() + 1)) {
            String instance = "i-0" + run.taskId().substring(0, 16);
            run.stop(StopCause.spotReclaim(instance), loop);
        }
    }

    private void onFinished(AttemptRun run, ContainerExit exit, BiConsumer<AttemptRun, Attempt> finished) {
        runs.remove(run.job());
        run.ended();
        Attempt attempt = attempt(run, exit);
        if (!closing) {
            finished.accept(run, attempt);
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

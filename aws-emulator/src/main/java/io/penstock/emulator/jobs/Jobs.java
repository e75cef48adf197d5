package io.penstock.emulator.jobs;

import io.penstock.emulator.fault.Faults;
import io.penstock.emulator.logs.LogStore;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The job side of the emulator, put together. */
public final class Jobs implements AutoCloseable {

    private static final int SECONDS_TO_CLOSE = 10;

    private final JobLoop loop;
    private final JobTable table;
    private final JobScheduler scheduler;
    private final RunningJobs running;
    private final AttemptRunner runner;
    private boolean closed;

    private Jobs(JobLoop loop, JobTable table, JobScheduler scheduler, RunningJobs running, AttemptRunner runner) {
        this.loop = loop;
        this.table = table;
        this.scheduler = scheduler;
        this.running = running;
        this.runner = runner;
    }

    /** Starts the loop and the engines. */
    public static Jobs start(
            JobSettings settings, QueueLookup queues, JobJournal journal, LogStore logs, Faults faults, Clock clock) {
        JobLoop loop = new JobLoop();
        JobTable table = new JobTable(journal);
        Capacity capacity = new Capacity(settings.vcpus(), settings.memoryMib());
        WaitingLine waiting = new WaitingLine(queues, capacity, faults);
        AttemptRunner runner = new AttemptRunner(
                loop, engine(settings), logs, settings.variables().role());
        RunningJobs running = new RunningJobs(loop, runner, table, faults, clock);
        JobScheduler scheduler = new JobScheduler(loop, table, waiting, running, clock);
        faults.whenQueuesChange(() -> loop.post(scheduler::settle));
        return new Jobs(loop, table, scheduler, running, runner);
    }

    private static JobEngine engine(JobSettings settings) {
        JobEngine processes = new ProcessJobEngine(settings);
        return settings.containers() ? ContainerWhenPresent.over(processes, settings) : processes;
    }

    /** Returns the thread that everything here belongs to. */
    public JobLoop loop() {
        return loop;
    }

    /** Returns all jobs. For use on the loop. */
    public JobTable table() {
        return table;
    }

    /** Returns the scheduler. For use on the loop. */
    public JobScheduler scheduler() {
        return scheduler;
    }

    /** Makes the scheduler look again at what waits, after queues or compute environments changed. */
    public void settleSoon() {
        loop.post(scheduler::settle);
    }

    /** Kills all jobs with everything they started, and stops the loop. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        CountDownLatch ended = loop.call(running::killAll);
        try {
            ended.await(SECONDS_TO_CLOSE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            runner.close();
            loop.close();
        }
    }
}

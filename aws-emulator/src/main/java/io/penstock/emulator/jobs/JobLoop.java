package io.penstock.emulator.jobs;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread that reads and changes the state of jobs, queues and compute environments. */
public final class JobLoop implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(JobLoop.class);

    private final ScheduledThreadPoolExecutor executor;

    public JobLoop() {
        executor = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "emulator-jobs");
            thread.setDaemon(true);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Runs the action on the loop and returns its result, or throws what it threw. Not to be called on the loop. */
    public <T> T call(Supplier<T> action) {
        Future<T> result = executor.submit(action::get);
        try {
            return result.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the job loop", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("the job loop failed", e);
        }
    }

    /** Runs the action on the loop soon. Does nothing once the loop is closed. */
    void post(Runnable action) {
        try {
            executor.execute(() -> guarded(action));
        } catch (RejectedExecutionException e) {
            log.trace("dropped an event after the end", e);
        }
    }

    /** Runs the action on the loop after a delay. */
    ScheduledFuture<?> after(Duration delay, Runnable action) {
        return executor.schedule(() -> guarded(action), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void guarded(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            log.warn("an event of a job failed", e);
        }
    }

    @Override
    public void close() {
        executor.shutdown();
    }
}

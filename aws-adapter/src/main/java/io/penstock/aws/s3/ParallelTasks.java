package io.penstock.aws.s3;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Runs transfers on a bounded set of threads; a caller waits for its own, never one of them for another. Thread-safe. */
final class ParallelTasks implements AutoCloseable {
    private final ExecutorService threads;
    private volatile boolean closed;

    ParallelTasks(int concurrency) {
        AtomicInteger number = new AtomicInteger();
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                concurrency, concurrency, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "penstock-s3-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        this.threads = pool;
    }

    /**
     * Runs all tasks and returns when none of them is at work any more, so that what they leave can be cleared away. After the
     * first failure, and when the caller is interrupted, no further one begins. Those under way are never interrupted: nobody
     * would know whether their request was carried out.
     */
    void run(List<? extends Runnable> tasks) {
        if (tasks.size() == 1) {
            tasks.get(0).run();
            return;
        }
        Together together = new Together(tasks.size());
        for (Runnable task : tasks) {
            Runnable unlessClosed = () -> runUnlessClosed(task);
            try {
                threads.execute(() -> together.run(unlessClosed));
            } catch (RejectedExecutionException e) {
                together.run(unlessClosed);
            }
        }
        together.await();
    }

    private void runUnlessClosed(Runnable task) {
        if (closed) {
            throw new PenstockException(ErrorCode.CANCELLED, "the store was closed during a transfer");
        }
        task.run();
    }

    /** Begins nothing more. Who waits for tasks hears of it when those under way have ended; this waits for none of them. */
    @Override
    public void close() {
        closed = true;
        // What has not begun still gets its turn, to tell its caller that it did not.
        threads.shutdown();
    }

    /** The tasks of one caller. */
    private static final class Together {
        private final CountDownLatch left;
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

        Together(int count) {
            left = new CountDownLatch(count);
        }

        void run(Runnable task) {
            try {
                if (failure.get() == null) {
                    task.run();
                }
            } catch (RuntimeException | Error e) {
                failure.compareAndSet(null, e);
            } finally {
                left.countDown();
            }
        }

        void await() {
            boolean interrupted = false;
            while (true) {
                try {
                    left.await();
                    break;
                } catch (InterruptedException e) {
                    interrupted = true;
                    failure.compareAndSet(
                            null, new PenstockException(ErrorCode.CANCELLED, "interrupted during a transfer", e));
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            rethrow(failure.get());
        }

        private static void rethrow(@Nullable Throwable failure) {
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure instanceof RuntimeException exception) {
                throw exception;
            }
        }
    }
}

package io.penstock.aws.batch;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;

/**
 * Work for threads that may all be busy. Each piece says what to do instead where the threads are ended before its turn comes, for
 * somebody waits for it. Thread-safe.
 */
final class Errands implements AutoCloseable {
    private final ExecutorService threads;

    Errands(ExecutorService threads) {
        this.threads = threads;
    }

    private record Errand(Runnable work, Runnable abandonment) implements Runnable {
        @Override
        public void run() {
            work.run();
        }
    }

    /** Does the work when a thread is free; abandons it where none ever will be. */
    void add(Runnable work, Runnable abandonment) {
        try {
            threads.execute(new Errand(work, abandonment));
        } catch (RejectedExecutionException e) {
            abandonment.run();
        }
    }

    /** Interrupts what is done, and abandons what waits. */
    @Override
    public void close() {
        for (Runnable waiting : threads.shutdownNow()) {
            if (waiting instanceof Errand errand) {
                errand.abandonment().run();
            }
        }
    }
}

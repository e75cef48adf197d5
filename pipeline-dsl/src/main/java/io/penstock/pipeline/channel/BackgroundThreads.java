package io.penstock.pipeline.channel;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The few threads that wait for files in the place of the event thread; none while there is nothing to do. */
final class BackgroundThreads implements AutoCloseable {
    private static final int MOST = 4;

    private final ThreadPoolExecutor threads;

    BackgroundThreads() {
        threads = new ThreadPoolExecutor(MOST, MOST, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            Thread thread = new Thread(work, "penstock-pipeline-files");
            thread.setDaemon(true);
            return thread;
        });
        threads.allowCoreThreadTimeOut(true);
    }

    <T> CompletionStage<T> begin(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, threads);
    }

    /** Returns why work failed. */
    static RuntimeException failure(Throwable error) {
        Throwable cause = error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
        return cause instanceof RuntimeException known
                ? known
                : new PenstockException(ErrorCode.INTERNAL, "work outside of the event thread failed: " + cause, cause);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}

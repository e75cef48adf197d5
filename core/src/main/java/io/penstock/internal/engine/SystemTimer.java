package io.penstock.internal.engine;

import io.penstock.spi.Timer;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A timer with one thread, which is started when something is to be done later for the first time. Thread-safe. */
public final class SystemTimer implements Timer {
    private @Nullable ScheduledThreadPoolExecutor thread;
    private boolean closed;

    @Override
    public synchronized void after(Duration delay, Runnable action) {
        if (closed) {
            return;
        }
        ScheduledThreadPoolExecutor running = thread;
        if (running == null) {
            running = new ScheduledThreadPoolExecutor(1, work -> {
                Thread daemon = new Thread(work, "penstock-timer");
                daemon.setDaemon(true);
                return daemon;
            });
            thread = running;
        }
        var unused = running.schedule(action, delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (thread != null) {
            thread.shutdownNow();
        }
    }
}

package io.penstock.spi;

import java.time.Duration;

/** Calls somebody later, and keeps no thread waiting for that. Thread-safe. */
public interface Timer extends AutoCloseable {

    /** Runs a short action after a delay, on a thread of the timer's; the action must not block. Never after {@link #close}. */
    void after(Duration delay, Runnable action);

    /** Forgets what has not run yet. */
    @Override
    void close();
}

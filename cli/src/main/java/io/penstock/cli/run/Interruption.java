package io.penstock.cli.run;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C into an orderly end: an action is told, and the JVM stays until the work is closed or patience runs out.
 * The JVM itself then ends with status 130.
 */
public final class Interruption implements AutoCloseable {
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook;

    private Interruption(Runnable action, Duration patience) {
        hook = new Thread(() -> endOrderly(action, patience), "penstock-interruption");
    }

    /** Begins to listen; {@link #close} ends it. */
    public static Interruption tells(Runnable action, Duration patience) {
        Interruption interruption = new Interruption(action, patience);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    private void endOrderly(Runnable action, Duration patience) {
        if (finished.getCount() == 0) {
            return;
        }
        action.run();
        try {
            finished.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells that the work has ended: nothing is left to be waited for. */
    @Override
    public void close() {
        finished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is ending already, so the hook runs and has just been told.
        }
    }
}

package io.penstock.cli.run;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Turns the first Ctrl-C, or another signal that asks for an end, into an orderly one: the work is told, and says from time to time
 * what it waits for. The second one, or the end of all patience, ends the program at once.
 */
public final class Interruption implements AutoCloseable {
    private static final int STATUS = 130;
    private static final long REMINDER_SECONDS = 5;

    /** What can be interrupted. Called by any thread. */
    public interface Target {
        /** Asks for an early end, without waiting for it; tells whether there is anything to wait for. */
        boolean interrupt();

        /** Says what is still waited for. */
        void stillWaiting();

        /** Says what is left behind, for the program ends now. */
        void abandon();
    }

    private final CountDownLatch finished = new CountDownLatch(1);
    private final AtomicBoolean begun = new AtomicBoolean();
    private final Target target;
    private final Duration patience;
    private final @Nullable Signals signals;
    private final @Nullable Thread hook;

    private Interruption(Target target, Duration patience) {
        this.target = target;
        this.patience = patience;
        signals = hear();
        hook = signals == null ? new Thread(this::heard, "penstock-interruption") : null;
        if (hook != null) {
            Runtime.getRuntime().addShutdownHook(hook);
        }
    }

    private @Nullable Signals hear() {
        try {
            return Signals.hear(this::heard);
        } catch (ReflectiveOperationException e) {
            // Then the JVM itself ends at the first signal, after its hooks.
            return null;
        }
    }

    /** Begins to listen; {@link #close} ends it. */
    public static Interruption of(Target target, Duration patience) {
        return new Interruption(target, patience);
    }

    /** Begins to listen for work that says nothing of its end. */
    public static Interruption tells(Runnable action, Duration patience) {
        return of(
                new Target() {
                    @Override
                    public boolean interrupt() {
                        action.run();
                        return true;
                    }

                    @Override
                    public void stillWaiting() {}

                    @Override
                    public void abandon() {}
                },
                patience);
    }

    private void heard() {
        if (finished.getCount() == 0) {
            return;
        }
        if (!begun.compareAndSet(false, true)) {
            target.abandon();
            end();
        } else if (!target.interrupt() || !isFinishedInTime()) {
            end();
        }
    }

    private boolean isFinishedInTime() {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            while (!finished.await(REMINDER_SECONDS, TimeUnit.SECONDS)) {
                if (System.nanoTime() - deadline >= 0) {
                    target.abandon();
                    return false;
                }
                target.stillWaiting();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    /** No hook and no other thread is to hold this up. */
    private static void end() {
        Runtime.getRuntime().halt(STATUS);
    }

    /** Tells that the work has ended: nothing is left to be waited for. */
    @Override
    public void close() {
        finished.countDown();
        if (signals != null) {
            signals.close();
        }
        if (hook != null) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The JVM is ending already, so the hook runs and has just been told.
            }
        }
    }
}

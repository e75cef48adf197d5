package io.penstock.internal.engine;

import io.penstock.spi.Timer;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is to go on after a pause; once the run comes to its end nothing waits any longer. Thread-safe. */
final class Pauses {
    private final Timer timer;
    private final Set<Pause> pending = new LinkedHashSet<>();
    private boolean ended;

    Pauses(Timer timer) {
        this.timer = timer;
    }

    /** Does something after a delay, or as soon as the run comes to its end. */
    void then(Duration delay, Runnable action) {
        Pause pause = new Pause(action);
        boolean waits;
        synchronized (this) {
            waits = !ended && !delay.isZero();
            if (waits) {
                pending.add(pause);
            }
        }
        if (waits) {
            timer.after(delay, () -> over(pause));
        } else {
            action.run();
        }
    }

    private void over(Pause pause) {
        boolean first;
        synchronized (this) {
            first = pending.remove(pause);
        }
        if (first) {
            pause.action.run();
        }
    }

    /** Ends all pauses, also those to come. */
    void end() {
        List<Pause> left;
        synchronized (this) {
            ended = true;
            left = List.copyOf(pending);
        }
        left.forEach(this::over);
    }

    /** One that waits; equal to itself alone. */
    private static final class Pause {
        private final Runnable action;

        Pause(Runnable action) {
            this.action = action;
        }
    }
}

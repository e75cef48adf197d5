package io.penstock.internal.engine;

import io.penstock.spi.RunningAttempt;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a run to its end: closes the doors, and cancels what runs where that is asked for. */
final class RunEnd {
    private static final Logger log = LoggerFactory.getLogger(RunEnd.class);

    private final Steps steps;

    RunEnd(Steps steps) {
        this.steps = steps;
    }

    /** Submits nothing more; what runs may finish. */
    void finish() {
        steps.state.end();
        steps.closeAdmissions();
    }

    /** Submits nothing more and cancels what runs. */
    void cancel(String reason, boolean fromOutside) {
        List<RunningAttempt> running = steps.state.cancel(reason, fromOutside);
        steps.closeAdmissions();
        for (RunningAttempt attempt : running) {
            try {
                attempt.cancel(reason);
            } catch (RuntimeException e) {
                log.warn("an attempt could not be cancelled; the others are", e);
            }
        }
    }
}

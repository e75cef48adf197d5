package io.penstock.internal.engine;

import io.penstock.spi.RunningAttempt;

/** Brings a run to its end: closes the doors, and cancels what runs where that is asked for. */
final class RunEnd {
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
        for (RunningAttempt attempt : steps.state.cancel(reason, fromOutside)) {
            attempt.cancel(reason);
        }
        steps.closeAdmissions();
    }
}

package io.penstock.local;

import io.penstock.domain.task.AttemptReport;
import io.penstock.spi.RunningAttempt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * An attempt that had ended when we looked.
 *
 * @param report how
 */
record EndedAttempt(AttemptReport report) implements RunningAttempt {
    @Override
    public CompletionStage<AttemptReport> completion() {
        return CompletableFuture.completedStage(report);
    }

    /** Has nothing left to end. */
    @Override
    public void cancel(String reason) {}
}

package io.penstock.spi;

import io.penstock.domain.task.AttemptReport;
import java.util.concurrent.CompletionStage;

/** An attempt that an executor has taken. Thread-safe. */
public interface RunningAttempt {

    /**
     * Returns how the attempt ends. Completes with a report for whatever happens to the attempt, cancellation and a refused
     * submission too; exceptionally with a {@link io.penstock.api.PenstockException} only where no further attempt of
     * any task can succeed, such as wrong credentials or a queue that does not exist.
     */
    CompletionStage<AttemptReport> completion();

    /** Asks for the attempt's end; {@link #completion()} follows, as cancelled if it had not ended by itself. Does not block. */
    void cancel(String reason);
}

package io.penstock.spi;

import io.penstock.domain.event.AttemptRecord;
import io.penstock.domain.run.AttemptIntent;
import io.penstock.domain.run.PastAttempt;
import io.penstock.domain.task.TaskHash;
import io.penstock.domain.task.TaskOutcome;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Puts the records of a run together to attempts. Not thread-safe. */
public final class PastAttempts implements Consumer<LedgerRecord> {
    private final Map<TaskHash, PastAttempt> attempts = new LinkedHashMap<>();

    /** Creates an empty collection. */
    public PastAttempts() {}

    @Override
    public void accept(LedgerRecord record) {
        if (record instanceof LedgerRecord.Intended intended) {
            attempts.put(record.attempt(), begun(intended.intent(), record.at()).build());
        } else if (record instanceof LedgerRecord.Reused reused) {
            AttemptRecord end = end(reused.intent(), AttemptRecord.Status.CACHED, TaskOutcome.succeeded())
                    .build();
            attempts.put(
                    record.attempt(),
                    begun(reused.intent(), record.at()).end(end).build());
        } else {
            // What was said of an attempt whose intent is lost says too little.
            attempts.computeIfPresent(record.attempt(), (hash, attempt) -> with(attempt, record));
        }
    }

    private static PastAttempt.Builder begun(AttemptIntent intent, Instant at) {
        return PastAttempt.builder().intent(intent).intended(at);
    }

    private static PastAttempt with(PastAttempt attempt, LedgerRecord record) {
        if (record instanceof LedgerRecord.Submitted submitted) {
            return attempt.toBuilder()
                    .nativeId(submitted.nativeId())
                    .token(submitted.token())
                    .submitted(attempt.submitted().orElse(submitted.at()))
                    .build();
        }
        if (record instanceof LedgerRecord.Completed completed) {
            AttemptRecord.Builder end = end(attempt.intent(), completed.status(), completed.outcome())
                    .nativeId(attempt.nativeId())
                    .submitted(attempt.submitted())
                    .started(completed.started())
                    .completed(completed.at())
                    .retried(completed.retried());
            return attempt.toBuilder().end(Optional.of(end.build())).build();
        }
        return attempt;
    }

    private static AttemptRecord.Builder end(AttemptIntent intent, AttemptRecord.Status status, TaskOutcome outcome) {
        return AttemptRecord.builder().task(intent.task()).status(status).outcome(outcome);
    }

    /** Returns the attempts in the order they began. */
    public List<PastAttempt> toList() {
        return List.copyOf(attempts.values());
    }
}

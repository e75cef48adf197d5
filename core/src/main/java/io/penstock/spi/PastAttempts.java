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
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

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
                    .putAllDetails(completed.details())
                    .retried(completed.retried());
            return attempt.toBuilder().end(Optional.of(end.build())).build();
        }
        return attempt;
    }

    private static AttemptRecord.Builder end(AttemptIntent intent, AttemptRecord.Status status, TaskOutcome outcome) {
        return AttemptRecord.builder()
                .task(intent.task())
                .status(status)
                .outcome(outcome)
                .putAllDetails(intent.details());
    }

    /** Returns the attempts without an end. */
    Set<TaskHash> open() {
        return attempts.entrySet().stream()
                .filter(attempt -> attempt.getValue().end().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    boolean isAllEnded() {
        return attempts.values().stream().allMatch(attempt -> attempt.end().isPresent());
    }

    /** Takes in that an attempt was found to have succeeded; nobody wrote down when. */
    void succeeded(TaskHash hash) {
        attempts.computeIfPresent(
                hash,
                (same, attempt) -> attempt.toBuilder()
                        .end(end(attempt.intent(), AttemptRecord.Status.COMPLETED, TaskOutcome.succeeded())
                                .nativeId(attempt.nativeId())
                                .submitted(attempt.submitted())
                                .build())
                        .build());
    }

    /** Returns the attempts in the order they began. */
    public List<PastAttempt> toList() {
        return List.copyOf(attempts.values());
    }
}

package io.penstock.internal.engine;

import io.penstock.domain.event.RunEvent;
import io.penstock.domain.event.TaskProgress;
import io.penstock.spi.AttemptObserver;
import io.penstock.spi.LedgerRecord;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Notes what an executor says of one attempt: for the ledger, the listeners and the trace. Thread-safe. */
final class AttemptJournal implements AttemptObserver {
    private final Steps steps;
    private final TaskProgress progress;
    private volatile @Nullable String nativeId;
    private volatile @Nullable Instant submittedAt;

    AttemptJournal(Steps steps, TaskProgress progress) {
        this.steps = steps;
        this.progress = progress;
    }

    /** The attempt is handed to its executor now; no later time counts as its submission. */
    void handedOver() {
        submittedAt = steps.parts.clock().instant();
    }

    @Override
    public void submitted(String id, String token) {
        Instant now = steps.parts.clock().instant();
        nativeId = id;
        var unused = steps.parts.ledger().append(new LedgerRecord.Submitted(progress.hash(), id, token, now));
        steps.events.on(new RunEvent.AttemptSubmitted(progress, id));
    }

    @Override
    public void started(Instant when) {
        steps.events.on(new RunEvent.AttemptStarted(progress));
    }

    @Override
    public void waiting(String reason) {
        steps.events.on(new RunEvent.AttemptWaiting(progress, reason));
    }

    @Override
    public void warning(String message) {
        steps.warnOnce(message);
    }

    Optional<String> nativeId() {
        return Optional.ofNullable(nativeId);
    }

    Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAt);
    }
}

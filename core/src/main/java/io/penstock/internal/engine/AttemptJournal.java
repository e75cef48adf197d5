package io.penstock.internal.engine;

import io.penstock.api.ErrorCode.Category;
import io.penstock.api.PenstockException;
import io.penstock.domain.event.RunEvent;
import io.penstock.domain.event.TaskProgress;
import io.penstock.internal.recover.EarlierTry;
import io.penstock.spi.AttemptObserver;
import io.penstock.spi.LedgerRecord;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Notes what an executor says of one attempt: for the ledger, the listeners and the trace. Thread-safe. */
final class AttemptJournal implements AttemptObserver {
    private final Steps steps;
    private final TaskProgress progress;
    private final boolean reattached;
    private volatile @Nullable String nativeId;
    private volatile @Nullable Instant submittedAt;
    private volatile boolean told;

    private AttemptJournal(Steps steps, TaskProgress progress, boolean reattached) {
        this.steps = steps;
        this.progress = progress;
        this.reattached = reattached;
    }

    /** Begins with an attempt that is about to be submitted. */
    static AttemptJournal anew(Steps steps, TaskProgress progress) {
        return new AttemptJournal(steps, progress, false);
    }

    /** Goes on with an attempt of an earlier run. */
    static AttemptJournal continued(Steps steps, TaskProgress progress, EarlierTry earlier) {
        AttemptJournal journal = new AttemptJournal(steps, progress, true);
        journal.nativeId = earlier.nativeId().orElse(null);
        journal.submittedAt = earlier.submittedAt().orElse(null);
        return journal;
    }

    /** The attempt is handed to its executor now; no later time counts as its submission. */
    void handedOver() {
        submittedAt = steps.parts.clock().instant();
    }

    @Override
    public void submitted(String id, String token) {
        Instant now = steps.parts.clock().instant();
        nativeId = id;
        told = true;
        submittedAt = submittedAt().orElse(now);
        var unused = steps.parts
                .ledger()
                .append(new LedgerRecord.Submitted(
                        progress.hash(), id, token, submittedAt().orElse(now)));
        steps.events.on(
                reattached
                        ? new RunEvent.AttemptReattached(progress, id)
                        : new RunEvent.AttemptSubmitted(progress, id));
    }

    /** The attempt was found; where its back end said nothing of it, by its exit marker. */
    void found() {
        if (!told) {
            steps.events.on(new RunEvent.AttemptReattached(progress, nativeId().orElse("")));
        }
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

    /**
     * Tells whether an error means that the attempt is not, and will not be, at its back end: it never got there, or was turned
     * away. One that got no answer may be there.
     */
    boolean isRefused(Throwable error) {
        Throwable cause = error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
        boolean turnedAway = cause instanceof PenstockException known
                && Set.of(Category.USER, Category.NOT_FOUND, Category.PERMISSION)
                        .contains(known.code().category());
        return submittedAt == null || (nativeId == null && turnedAway);
    }

    /** Tells whether an earlier run had begun the attempt. */
    boolean isReattached() {
        return reattached;
    }

    Optional<String> nativeId() {
        return Optional.ofNullable(nativeId);
    }

    Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAt);
    }
}

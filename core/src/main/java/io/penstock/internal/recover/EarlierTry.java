package io.penstock.internal.recover;

import io.penstock.domain.event.AttemptRecord;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.run.AttemptIntent;
import io.penstock.domain.task.TaskOutcome.Failed;
import io.penstock.spi.LedgerRecord.Completed;
import io.penstock.spi.LedgerRecord.Submitted;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A try of a task that an earlier run made: it has failed and another was to follow, or nobody has seen its end. Immutable.
 *
 * @param number which try of the task it is, from 0
 * @param executor the executor it was for
 * @param directory its directory
 * @param intent what the ledger says of it; null where the ledger is lost
 * @param submission its submission; null where none was written down
 * @param end how it ended; null where nobody has seen that
 */
public record EarlierTry(
        int number,
        String executor,
        FileLocation directory,
        @Nullable AttemptIntent intent,
        @Nullable Submitted submission,
        @Nullable Completed end) {

    /** Returns a try that the ledger knows, before anything else was said of it. */
    static EarlierTry of(AttemptIntent intent) {
        return new EarlierTry(
                intent.tryNumber(), intent.task().executor(), intent.task().workDirectory(), intent, null, null);
    }

    /** Returns a try of which nothing is left but its directory. */
    public static EarlierTry traceless(int number, String executor, FileLocation directory) {
        return new EarlierTry(number, executor, directory, null, null, null);
    }

    EarlierTry submitted(Submitted known) {
        return new EarlierTry(number, executor, directory, intent, known, end);
    }

    EarlierTry ended(Completed known) {
        return new EarlierTry(number, executor, directory, intent, submission, known);
    }

    /** Tells whether nobody has seen its end. */
    public boolean isOpen() {
        return end == null;
    }

    /** Returns what finds it at its back end; empty where no submission was written down. */
    public String token() {
        return submission == null ? "" : submission.token();
    }

    /** Returns the back end's id. */
    public Optional<String> nativeId() {
        return Optional.ofNullable(submission).map(Submitted::nativeId);
    }

    /** Returns when it was submitted. */
    public Optional<Instant> submittedAt() {
        return Optional.ofNullable(submission).map(Submitted::at);
    }

    /** Returns the failure that another try was to follow, as the trace told it. */
    public Optional<AttemptRecord> retriedFailure() {
        AttemptIntent known = intent;
        Completed ended = end;
        if (known == null || ended == null || !(ended.outcome() instanceof Failed)) {
            return Optional.empty();
        }
        return Optional.of(AttemptRecord.builder()
                .task(known.task())
                .status(ended.status())
                .outcome(ended.outcome())
                .nativeId(nativeId())
                .submitted(submittedAt())
                .started(ended.started())
                .completed(ended.at())
                .retried(true)
                .build());
    }
}

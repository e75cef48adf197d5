package io.penstock.spi;

import io.penstock.domain.task.TaskHash;
import java.util.Set;
import java.util.function.Consumer;

/** Hears what later runs say of the attempts that a run left open: how they ended. Not thread-safe. */
final class LaterEnds implements Consumer<LedgerRecord> {
    private final PastAttempts attempts;
    private final Set<TaskHash> open;

    LaterEnds(PastAttempts attempts) {
        this.attempts = attempts;
        this.open = attempts.open();
    }

    @Override
    public void accept(LedgerRecord record) {
        if (!open.contains(record.attempt())) {
            return;
        }
        if (record instanceof LedgerRecord.Completed) {
            attempts.accept(record);
        } else if (record instanceof LedgerRecord.Reused) {
            attempts.succeeded(record.attempt());
        }
    }
}

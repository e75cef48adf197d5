package io.penstock.local.ledger;

import io.penstock.domain.task.TaskHash;
import io.penstock.spi.LedgerRecord;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Gathers which attempts nobody saw the end of, from the records of runs that took one another up, in their order. Not thread-safe. */
final class Unattended implements Consumer<LedgerRecord> {
    private final Set<TaskHash> attempts = new HashSet<>();

    @Override
    public void accept(LedgerRecord record) {
        if (record instanceof LedgerRecord.Intended) {
            attempts.add(record.attempt());
        } else if (record instanceof LedgerRecord.Completed || record instanceof LedgerRecord.Reused) {
            attempts.remove(record.attempt());
        }
    }

    int count() {
        return attempts.size();
    }
}

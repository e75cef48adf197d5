package io.penstock.contract;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.spi.LedgerRecord;
import io.penstock.spi.RunLedger;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** A ledger that keeps its history in a list, which another ledger may take over. */
public final class InMemoryRunLedger implements RunLedger {
    private final List<LedgerRecord> records;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Creates an empty ledger. */
    public InMemoryRunLedger() {
        this(new CopyOnWriteArrayList<>());
    }

    private InMemoryRunLedger(List<LedgerRecord> records) {
        this.records = records;
    }

    /** Returns another ledger over the same history, as after a restart. */
    public InMemoryRunLedger reopened() {
        return new InMemoryRunLedger(records);
    }

    @Override
    public CompletionStage<Void> append(LedgerRecord record) {
        if (closed.get()) {
            return CompletableFuture.failedFuture(new PenstockException(ErrorCode.STORAGE, "the ledger is closed"));
        }
        records.add(record);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public List<LedgerRecord> read() {
        return List.copyOf(records);
    }

    @Override
    public void close() {
        closed.set(true);
    }
}

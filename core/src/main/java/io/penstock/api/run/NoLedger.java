package io.penstock.api.run;

import io.penstock.spi.LedgerRecord;
import io.penstock.spi.RunLedger;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Keeps nothing: for embedders whose runs need no history. */
final class NoLedger implements RunLedger {
    @Override
    public CompletionStage<Void> append(LedgerRecord record) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public List<LedgerRecord> read() {
        return List.of();
    }

    @Override
    public void close() {}
}

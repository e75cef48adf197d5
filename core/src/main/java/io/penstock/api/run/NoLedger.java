package io.penstock.api.run;

import io.penstock.domain.run.PastRun;
import io.penstock.spi.LedgerRecord;
import io.penstock.spi.RunLedger;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Keeps nothing: for embedders whose runs need no history. */
final class NoLedger implements RunLedger {
    @Override
    public CompletionStage<Void> append(LedgerRecord record) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public boolean resumes() {
        return false;
    }

    @Override
    public void earlier(Consumer<LedgerRecord> reader) {}

    @Override
    public List<LedgerRecord> read() {
        return List.of();
    }

    @Override
    public int end(PastRun.Status status, Instant at) {
        return 0;
    }

    @Override
    public void close() {}
}

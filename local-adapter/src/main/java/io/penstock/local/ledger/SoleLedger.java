package io.penstock.local.ledger;

import io.penstock.domain.run.PastRun;
import io.penstock.spi.LedgerRecord;
import io.penstock.spi.RunHistoryWriter;
import io.penstock.spi.RunLedger;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * The ledger of a run that has the history for itself.
 *
 * @param history closed with the ledger
 * @param ledger the run's part of it
 */
record SoleLedger(RunHistoryWriter history, RunLedger ledger) implements RunLedger {
    @Override
    public CompletionStage<Void> append(LedgerRecord record) {
        return ledger.append(record);
    }

    @Override
    public boolean resumes() {
        return ledger.resumes();
    }

    @Override
    public void earlier(Consumer<LedgerRecord> reader) {
        ledger.earlier(reader);
    }

    @Override
    public List<LedgerRecord> read() {
        return ledger.read();
    }

    @Override
    public int end(PastRun.Status status, Instant at) {
        return ledger.end(status, at);
    }

    @Override
    public void close() {
        ledger.close();
        history.close();
    }
}

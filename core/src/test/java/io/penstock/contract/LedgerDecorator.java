package io.penstock.contract;

import io.penstock.domain.run.PastRun;
import io.penstock.spi.LedgerRecord;
import io.penstock.spi.RunLedger;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** A ledger that passes everything on; tests extend it with what is to go wrong. */
public class LedgerDecorator implements RunLedger {
    private final RunLedger ledger;

    /** Creates a ledger that is as another. */
    public LedgerDecorator(RunLedger ledger) {
        this.ledger = ledger;
    }

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
    }
}

package io.penstock.it.durable;

import io.penstock.domain.run.PastRun;
import io.penstock.domain.task.TaskHash;
import io.penstock.spi.LedgerRecord;
import io.penstock.spi.RunLedger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * A ledger at which the program ends, as by {@code kill -9}, when it comes to a step for the first time.
 *
 * @param ledger the ledger itself
 * @param fatal where it ends
 * @param executors the executors of the attempts seen so far
 */
record FatalLedger(RunLedger ledger, Step fatal, Map<TaskHash, String> executors) implements RunLedger {
    static final int STATUS = 99;

    FatalLedger(RunLedger ledger, Step fatal) {
        this(ledger, fatal, new ConcurrentHashMap<>());
    }

    @Override
    public CompletionStage<Void> append(LedgerRecord record) {
        if (record instanceof LedgerRecord.Intended intended) {
            executors.put(record.attempt(), intended.intent().task().executor());
        }
        String executor = executors.getOrDefault(record.attempt(), "");
        endIf(fatal.matches(record, false, executor));
        return ledger.append(record).whenComplete((durable, failure) -> endIf(fatal.matches(record, true, executor)));
    }

    private static void endIf(boolean here) {
        if (here) {
            Runtime.getRuntime().halt(STATUS);
        }
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

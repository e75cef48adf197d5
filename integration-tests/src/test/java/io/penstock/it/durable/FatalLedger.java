package io.penstock.it.durable;

import io.penstock.contract.LedgerDecorator;
import io.penstock.domain.task.TaskHash;
import io.penstock.spi.LedgerRecord;
import io.penstock.spi.RunLedger;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** A ledger at which the program ends, as by {@code kill -9}, when it comes to a step for the first time. */
final class FatalLedger extends LedgerDecorator {
    static final int STATUS = 99;

    private final Step fatal;
    private final Map<TaskHash, String> executors = new ConcurrentHashMap<>();

    FatalLedger(RunLedger ledger, Step fatal) {
        super(ledger);
        this.fatal = fatal;
    }

    @Override
    public CompletionStage<Void> append(LedgerRecord record) {
        if (record instanceof LedgerRecord.Intended intended) {
            executors.put(record.attempt(), intended.intent().task().executor());
        }
        String executor = executors.getOrDefault(record.attempt(), "");
        endIf(fatal.matches(record, false, executor));
        return super.append(record).whenComplete((durable, failure) -> endIf(fatal.matches(record, true, executor)));
    }

    private static void endIf(boolean here) {
        if (here) {
            Runtime.getRuntime().halt(STATUS);
        }
    }
}

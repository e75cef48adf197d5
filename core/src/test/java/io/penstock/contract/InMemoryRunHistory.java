package io.penstock.contract;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.run.PastRun;
import io.penstock.domain.task.TaskHash;
import io.penstock.spi.LedgerRecord;
import io.penstock.spi.RunHistoryWriter;
import io.penstock.spi.RunLedger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** A history that is gone with the program; another one may take it over, as after a restart. Thread-safe. */
public final class InMemoryRunHistory implements RunHistoryWriter {
    private final Map<String, PastRun> runs;
    private final Map<String, List<LedgerRecord>> records;

    /** Creates a history without runs. */
    public InMemoryRunHistory() {
        this(new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    private InMemoryRunHistory(Map<String, PastRun> runs, Map<String, List<LedgerRecord>> records) {
        this.runs = runs;
        this.records = records;
    }

    /** Returns another history with the same runs. */
    public InMemoryRunHistory reopened() {
        return new InMemoryRunHistory(runs, records);
    }

    @Override
    public synchronized List<PastRun> runs() {
        return List.copyOf(runs.values());
    }

    @Override
    public synchronized void records(String run, Consumer<LedgerRecord> reader) {
        required(run);
        List.copyOf(records.getOrDefault(run, List.of())).forEach(reader);
    }

    private PastRun required(String run) {
        return run(run).orElseThrow(() -> new PenstockException(ErrorCode.ARGUMENT, "there is no run " + run));
    }

    @Override
    public Optional<PastRun> running() {
        return Optional.empty();
    }

    @Override
    public List<String> notices() {
        return List.of();
    }

    @Override
    public synchronized RunLedger begin(PastRun run) {
        if (runs.putIfAbsent(run.name(), run) != null) {
            throw new PenstockException(ErrorCode.ARGUMENT, "there is a run " + run.name() + " already");
        }
        records.put(run.name(), new CopyOnWriteArrayList<>());
        return new Ledger(run);
    }

    @Override
    public synchronized RunLedger reopen(String run) {
        return new Ledger(required(run));
    }

    @Override
    public synchronized void forget(String run) {
        runs.remove(run);
        records.remove(run);
    }

    @Override
    public void close() {}

    private synchronized List<PastRun> unsettled(PastRun run) {
        List<PastRun> chain = new ArrayList<>();
        Optional<PastRun> next = run.resumed().map(this::required);
        while (next.filter(each -> !each.isSettled()).isPresent()) {
            next.ifPresent(each -> chain.add(0, each));
            next = next.flatMap(PastRun::resumed).map(this::required);
        }
        return chain;
    }

    private synchronized void ended(PastRun run) {
        runs.put(run.name(), run);
    }

    /** One run's part. */
    private final class Ledger implements RunLedger {
        private final PastRun run;
        private final AtomicBoolean closed = new AtomicBoolean();

        Ledger(PastRun run) {
            this.run = run;
        }

        @Override
        public synchronized CompletionStage<Void> append(LedgerRecord record) {
            if (closed.get()) {
                return CompletableFuture.failedFuture(new PenstockException(ErrorCode.STORAGE, "the ledger is closed"));
            }
            records.getOrDefault(run.name(), new ArrayList<>()).add(record);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public boolean resumes() {
            return run.resumed().isPresent();
        }

        @Override
        public void earlier(Consumer<LedgerRecord> reader) {
            List<PastRun> chain = unsettled(run);
            run.resumed()
                    .map(InMemoryRunHistory.this::required)
                    .filter(each -> !chain.contains(each))
                    .ifPresent(chain::add);
            chain.forEach(each -> records(each.name(), reader));
        }

        @Override
        public List<LedgerRecord> read() {
            return List.copyOf(records.getOrDefault(run.name(), List.of()));
        }

        @Override
        public synchronized int end(PastRun.Status status, Instant at) {
            Set<TaskHash> open = new HashSet<>();
            earlier(record -> note(record, open));
            read().forEach(record -> note(record, open));
            ended(run.toBuilder()
                    .status(status)
                    .ended(at)
                    .unattended(open.size())
                    .build());
            return open.size();
        }

        private static void note(LedgerRecord record, Set<TaskHash> open) {
            if (record instanceof LedgerRecord.Intended) {
                open.add(record.attempt());
            } else if (record instanceof LedgerRecord.Completed || record instanceof LedgerRecord.Reused) {
                open.remove(record.attempt());
            }
        }

        @Override
        public void close() {
            closed.set(true);
        }
    }
}

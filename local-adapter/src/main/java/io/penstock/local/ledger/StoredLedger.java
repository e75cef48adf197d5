package io.penstock.local.ledger;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.run.PastRun;
import io.penstock.spi.LedgerRecord;
import io.penstock.spi.RunLedger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** The records of one run in the database. */
final class StoredLedger implements RunLedger {
    private final RunTable table;
    private final GroupCommit commit;
    private final int number;
    private final PastRun run;
    private final Unattended unattended = new Unattended();
    private final boolean reopened;
    private CompletionStage<Void> last = CompletableFuture.completedFuture(null);
    private long sequence;
    private boolean closed;

    /** Creates a ledger whose next record gets this place. */
    StoredLedger(RunTable table, GroupCommit commit, int number, PastRun run, long sequence) {
        this.table = table;
        this.commit = commit;
        this.number = number;
        this.run = run;
        this.sequence = sequence;
        this.reopened = sequence > 1;
    }

    @Override
    public synchronized CompletionStage<Void> append(LedgerRecord record) {
        if (closed) {
            return CompletableFuture.failedFuture(
                    new PenstockException(ErrorCode.STORAGE, "cannot write to the ledger: it is closed"));
        }
        unattended.accept(record);
        Frame frame = new Frame(
                Frame.Kind.ATTEMPT,
                number,
                sequence++,
                RecordMembers.write(record).toMap());
        last = commit.add(frame, record instanceof LedgerRecord.Intended intended && intended.awaited());
        return last;
    }

    @Override
    public boolean resumes() {
        return run.resumed().isPresent();
    }

    @Override
    public void earlier(Consumer<LedgerRecord> reader) {
        table.resumed(run).forEach(each -> table.records(each, reader));
    }

    @Override
    public List<LedgerRecord> read() {
        List<LedgerRecord> records = new ArrayList<>();
        table.records(number, records::add);
        return List.copyOf(records);
    }

    @Override
    public int end(PastRun.Status status, Instant at) {
        CompletionStage<Void> written;
        synchronized (this) {
            written = last;
        }
        await(written);
        int left = unattended();
        Members end = RunMembers.end(status, at, left);
        await(commit.add(new Frame(Frame.Kind.END, number, 0, end.toMap()), true));
        return left;
    }

    /** What this run wrote alone is counted on the way; what others left, only they and this one together tell. */
    private int unattended() {
        List<Integer> others = table.unsettled(run);
        if (others.isEmpty() && !reopened) {
            synchronized (this) {
                return unattended.count();
            }
        }
        Unattended all = new Unattended();
        others.forEach(each -> table.records(each, all));
        table.records(number, all);
        return all.count();
    }

    /** Every caller gets an exception of its own: one that is thrown twice on the way out cannot be suppressed by itself. */
    static void await(CompletionStage<Void> durable) {
        try {
            durable.toCompletableFuture().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof PenstockException known
                    ? new PenstockException(known.code(), String.valueOf(known.getMessage()), known)
                    : e;
        }
    }

    /** Waits until what was appended is durable. Whether it is, whoever appended it was told. */
    @Override
    public void close() {
        CompletionStage<Void> pending;
        synchronized (this) {
            closed = true;
            pending = last;
        }
        pending.handle((done, failure) -> true).toCompletableFuture().join();
    }
}

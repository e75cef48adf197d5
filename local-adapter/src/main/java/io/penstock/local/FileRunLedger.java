package io.penstock.local;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.spi.LedgerRecord;
import io.penstock.spi.RunLedger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * A ledger in a file. One thread writes: all that came in while the disk was busy goes there together, with one flush.
 */
final class FileRunLedger implements RunLedger {
    private record Pending(String line, CompletableFuture<Void> durable) {}

    private final LedgerFile file;
    private final Object lock = new Object();
    private final Thread writer;
    private List<Pending> pending = new ArrayList<>();
    private boolean closed;

    private FileRunLedger(LedgerFile file) {
        this.file = file;
        this.writer = new Thread(this::writeUntilClosed, "penstock-ledger");
        writer.setDaemon(true);
    }

    /** Opens or makes a ledger and takes it for this JVM alone. */
    static FileRunLedger open(Path path) {
        FileRunLedger ledger = new FileRunLedger(LedgerFile.open(path));
        ledger.writer.start();
        return ledger;
    }

    @Override
    public CompletionStage<Void> append(LedgerRecord entry) {
        Pending next = new Pending(LedgerLine.write(entry), new CompletableFuture<>());
        synchronized (lock) {
            if (closed) {
                return CompletableFuture.failedFuture(new PenstockException(
                        ErrorCode.STORAGE, "cannot write to the ledger " + file.path() + ": it is closed"));
            }
            pending.add(next);
            lock.notifyAll();
        }
        return next.durable().minimalCompletionStage();
    }

    private void writeUntilClosed() {
        List<Pending> batch = nextBatch();
        while (!batch.isEmpty()) {
            write(batch);
            batch = nextBatch();
        }
    }

    /** Waits for records; empty when the ledger is closed and all is written. */
    private List<Pending> nextBatch() {
        synchronized (lock) {
            while (pending.isEmpty() && !closed) {
                try {
                    lock.wait();
                } catch (InterruptedException e) {
                    // Nobody but us knows this thread; it ends by close() alone, so that nothing pending is lost.
                }
            }
            List<Pending> batch = pending;
            pending = new ArrayList<>();
            return batch;
        }
    }

    private void write(List<Pending> batch) {
        try {
            file.append(batch.stream().map(Pending::line).toList());
        } catch (IOException e) {
            PenstockException failure = FileErrors.translate(e, "write to the ledger " + file.path());
            batch.forEach(each -> each.durable().completeExceptionally(failure));
            return;
        } catch (RuntimeException | Error e) {
            // Nobody else writes: if this thread ended here, whoever appends later would wait for good.
            batch.forEach(each -> each.durable().completeExceptionally(e));
            return;
        }
        batch.forEach(each -> each.durable().complete(null));
    }

    @Override
    public List<LedgerRecord> read() {
        try {
            return file.read();
        } catch (IOException e) {
            throw FileErrors.translate(e, "read the ledger " + file.path());
        }
    }

    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            lock.notifyAll();
        }
        try {
            writer.join();
            file.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw FileErrors.translate(e, "close the ledger " + file.path());
        }
    }
}

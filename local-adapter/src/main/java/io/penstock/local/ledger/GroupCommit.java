package io.penstock.local.ledger;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes values by one thread: all that came in while the disk was busy goes there together, with one flush. What nobody waits
 * for stays a moment for company, so that a task costs one flush rather than three. Thread-safe.
 */
final class GroupCommit implements AutoCloseable {
    private static final Duration MOMENT = Duration.ofMillis(20);

    private static final long FOR_EVER = TimeUnit.DAYS.toMillis(1);

    private record Pending(Consumer<LedgerDatabase> change, CompletableFuture<Void> durable) {}

    private final LedgerDatabase database;
    private final Path file;
    private final Object lock = new Object();
    private final Thread writer;
    private List<Pending> pending = new ArrayList<>();
    private boolean urgent;
    private boolean closed;
    private @Nullable PenstockException broken;

    private GroupCommit(LedgerDatabase database, Path file) {
        this.database = database;
        this.file = file;
        this.writer = new Thread(this::writeUntilClosed, "penstock-ledger");
        writer.setDaemon(true);
    }

    static GroupCommit start(LedgerDatabase database, Path file) {
        GroupCommit commit = new GroupCommit(database, file);
        commit.writer.start();
        return commit;
    }

    /** Takes a value; completes when it is durable. */
    CompletionStage<Void> add(Frame frame, boolean isUrgent) {
        return add(written -> written.put(frame), isUrgent);
    }

    /** Takes a change, which is made by the one thread that makes any; completes when it is durable. */
    CompletionStage<Void> add(Consumer<LedgerDatabase> change, boolean isUrgent) {
        Pending next = new Pending(change, new CompletableFuture<>());
        synchronized (lock) {
            if (closed) {
                return CompletableFuture.failedFuture(
                        new PenstockException(ErrorCode.STORAGE, "cannot write to the ledger: it is closed"));
            }
            if (broken != null) {
                return CompletableFuture.failedFuture(broken);
            }
            pending.add(next);
            urgent |= isUrgent;
            // One that waits for company has set out already.
            if (urgent || pending.size() == 1) {
                lock.notifyAll();
            }
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

    /** Waits for values; empty when closed and all is written. */
    private List<Pending> nextBatch() {
        synchronized (lock) {
            long deadline = 0;
            while (!closed && !urgent) {
                boolean company = !pending.isEmpty();
                deadline = company && deadline == 0 ? System.nanoTime() + MOMENT.toNanos() : deadline;
                long left = company ? TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime()) : FOR_EVER;
                if (left <= 0) {
                    break;
                }
                try {
                    lock.wait(left);
                } catch (InterruptedException e) {
                    // Nobody but us knows this thread; it ends by close() alone, so that nothing pending is lost.
                }
            }
            List<Pending> batch = pending;
            pending = new ArrayList<>();
            urgent = false;
            return batch;
        }
    }

    private void write(List<Pending> batch) {
        try {
            batch.forEach(each -> each.change().accept(database));
            database.commit();
        } catch (RuntimeException | Error e) {
            fail(batch, e);
            return;
        }
        batch.forEach(each -> each.durable().complete(null));
    }

    /** The database takes nothing more after an error; whoever appends later hears of it too. */
    private void fail(List<Pending> batch, Throwable e) {
        PenstockException failure = StorageErrors.translate(e, "write to the ledger", file);
        synchronized (lock) {
            broken = failure;
            pending.forEach(each -> each.durable().completeExceptionally(failure));
            pending.clear();
        }
        batch.forEach(each -> each.durable().completeExceptionally(failure));
    }

    /** Tells whether writing has failed. */
    boolean isBroken() {
        synchronized (lock) {
            return broken != null;
        }
    }

    /** Writes what is pending. */
    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            lock.notifyAll();
        }
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

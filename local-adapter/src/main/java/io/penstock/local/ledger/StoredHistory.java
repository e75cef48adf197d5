package io.penstock.local.ledger;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.run.PastRun;
import io.penstock.spi.LedgerRecord;
import io.penstock.spi.RunHistoryWriter;
import io.penstock.spi.RunLedger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A history that this program holds and writes. */
final class StoredHistory implements RunHistoryWriter {
    private static final Logger LOG = LoggerFactory.getLogger(StoredHistory.class);

    private final DirectoryLock lock;
    private final Path file;
    private final LedgerDatabase database;
    private final List<String> notices;
    private final RunTable table;
    private final GroupCommit commit;

    StoredHistory(DirectoryLock lock, Path file, LedgerDatabase database, List<String> notices) {
        this.lock = lock;
        this.file = file;
        this.database = database;
        this.notices = List.copyOf(notices);
        this.table = new RunTable(database, file);
        this.commit = GroupCommit.start(database, file);
    }

    @Override
    public List<PastRun> runs() {
        return List.copyOf(table.runs().values());
    }

    @Override
    public void records(String run, Consumer<LedgerRecord> reader) {
        table.records(table.required(run), reader);
    }

    /** What this program does itself is no news to it. */
    @Override
    public Optional<PastRun> running() {
        return Optional.empty();
    }

    @Override
    public List<String> notices() {
        return notices;
    }

    @Override
    public RunLedger begin(PastRun run) {
        if (table.number(run.name()).isPresent()) {
            throw new PenstockException(
                    ErrorCode.ARGUMENT, "there is a run " + run.name() + " already; give this one another name");
        }
        int number = table.nextRun();
        Frame beginning =
                new Frame(Frame.Kind.RUN, number, 0, RunMembers.beginning(run).toMap());
        StoredLedger.await(commit.add(beginning, true));
        Seal.broken(database.version()).putBeside(file);
        return new StoredLedger(table, commit, number, run, 1);
    }

    @Override
    public RunLedger reopen(String run) {
        int number = table.required(run);
        PastRun found = run(run).orElseThrow();
        return new StoredLedger(table, commit, number, found, table.nextSequence(number));
    }

    @Override
    public void forget(String run) {
        table.number(run).ifPresent(number -> StoredLedger.await(commit.add(written -> written.remove(number), true)));
    }

    @Override
    public void close() {
        try {
            commit.close();
            if (commit.isBroken()) {
                database.abandon();
            } else {
                long version = database.version();
                database.close();
                seal(version);
            }
        } catch (MVStoreException e) {
            throw StorageErrors.translate(e, "close the ledger", file);
        } finally {
            lock.close();
        }
    }

    /** What is closed is durable: an older seal holds as well, as where a seal cannot be written. */
    private void seal(long version) {
        try {
            Seal.of(file, version).putBeside(file);
        } catch (IOException e) {
            LOG.debug("no seal for {}", file, e);
        }
    }
}

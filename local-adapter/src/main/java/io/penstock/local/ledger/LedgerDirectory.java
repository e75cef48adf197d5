package io.penstock.local.ledger;

import io.penstock.api.PenstockException;
import io.penstock.domain.run.PastRun;
import io.penstock.spi.RunHistory;
import io.penstock.spi.RunHistoryWriter;
import io.penstock.spi.RunLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/** The directory that a history is kept in. Immutable. */
public final class LedgerDirectory {
    private static final String FILE = "ledger.db";
    private static final int LOOKS = 3;

    private final Path directory;
    private final Path file;

    /** Creates a directory's value; the directory itself is made when something is to be written. */
    public LedgerDirectory(Path directory) {
        this.directory = directory.toAbsolutePath();
        this.file = this.directory.resolve(FILE);
    }

    /**
     * Takes the history for this program alone.
     *
     * @throws PenstockException with {@code UNAVAILABLE} if another run holds it, {@code STORAGE} if it cannot be opened
     */
    public RunHistoryWriter write() {
        DirectoryLock lock = DirectoryLock.take(directory);
        try {
            List<String> notices = new ArrayList<>(ofEarlierVersions());
            return new StoredHistory(lock, openSound(notices), notices);
        } catch (IOException | MVStoreException e) {
            lock.close();
            throw StorageErrors.translate(e, "open the ledger " + file);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private List<String> ofEarlierVersions() {
        Path runs = directory.resolve("runs");
        return Files.exists(file) || !Files.isDirectory(runs)
                ? List.of()
                : List.of(
                        "the records in " + runs + ", which an earlier version wrote, are not read; finished tasks are"
                                + " found in the work directory all the same");
    }

    private LedgerDatabase openSound(List<String> notices) throws IOException {
        try {
            LedgerDatabase database = LedgerDatabase.open(file, false);
            try {
                checkWhatACrashLeft(database);
                return database;
            } catch (MVStoreException e) {
                database.abandon();
                throw e;
            }
        } catch (MVStoreException e) {
            if (!isDamage(e)) {
                throw e;
            }
            notices.add(Salvage.of(file));
            return LedgerDatabase.open(file, false);
        }
    }

    /** What was closed in order is sound; after a kill, every page that is needed is looked at once. */
    private static void checkWhatACrashLeft(LedgerDatabase database) {
        Optional<Integer> last = Optional.empty();
        for (var run : RunTable.runs(database).entrySet()) {
            last = run.getValue().status() == PastRun.Status.OPEN ? Optional.of(run.getKey()) : Optional.empty();
        }
        last.ifPresent(number -> database.readRecords(number, frame -> {}));
    }

    private static boolean isDamage(MVStoreException e) {
        return e.getErrorCode() != DataUtils.ERROR_FILE_LOCKED && e.getErrorCode() != DataUtils.ERROR_WRITING_FAILED;
    }

    /**
     * Takes the history for one run alone, which gives it free when it is closed.
     *
     * @throws PenstockException as {@link #write} and {@link RunHistoryWriter#begin} do
     */
    public RunLedger begin(PastRun run) {
        RunHistoryWriter history = write();
        try {
            return new SoleLedger(history, history.begin(run));
        } catch (RuntimeException e) {
            history.close();
            throw e;
        }
    }

    /**
     * Reads the history as it is now, which a run that goes on does not mind.
     *
     * @throws PenstockException with {@code STORAGE} if it cannot be read
     */
    public RunHistory read() {
        try {
            Path copy = Files.createTempFile("penstock-ledger-", ".db");
            try {
                return copied(copy);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(copy);
                throw e;
            }
        } catch (IOException | MVStoreException e) {
            throw StorageErrors.translate(e, "read the ledger " + file);
        }
    }

    private RunHistory copied(Path copy) throws IOException {
        if (!Files.exists(file)) {
            return new CopiedHistory(directory, copy, LedgerDatabase.open(copy, false), List.of());
        }
        for (int look = 0; look < LOOKS; look++) {
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            try {
                LedgerDatabase database = LedgerDatabase.open(copy, true);
                RunTable.runs(database);
                return new CopiedHistory(directory, copy, database, List.of());
            } catch (MVStoreException e) {
                // It was being written just then; the next copy is another.
            }
        }
        Files.delete(copy);
        String notice = Salvage.into(copy, file);
        return new CopiedHistory(directory, copy, LedgerDatabase.open(copy, true), List.of(notice));
    }
}

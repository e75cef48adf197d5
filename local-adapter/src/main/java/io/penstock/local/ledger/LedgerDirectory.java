package io.penstock.local.ledger;

import io.penstock.api.PenstockException;
import io.penstock.domain.run.PastRun;
import io.penstock.spi.RunHistory;
import io.penstock.spi.RunHistoryWriter;
import io.penstock.spi.RunLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
            mend().ifPresent(notices::add);
            return new StoredHistory(lock, file, LedgerDatabase.open(file, false), notices);
        } catch (IOException | MVStoreException e) {
            lock.close();
            throw StorageErrors.translate(e, "open the ledger", file);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Leaves a file that is sound, or none; returns what there was to do, for people. */
    private Optional<String> mend() throws IOException {
        Inspection inspection = Inspection.at(file);
        if (inspection.misses(file)) {
            Seal.remove(file);
            return Optional.of("the ledger " + file + " is gone, and what it knew of earlier runs; " + Salvage.REMEDY);
        }
        if (inspection.isSound(file)) {
            return Optional.empty();
        }
        String done = Salvage.of(file);
        // Until here, whoever is cut short leaves a file that is known to be damaged.
        Seal.remove(file);
        return Optional.of(done);
    }

    private List<String> ofEarlierVersions() {
        Path runs = directory.resolve("runs");
        return Files.exists(file) || !Files.isDirectory(runs)
                ? List.of()
                : List.of(
                        "the records in " + runs + ", which an earlier version wrote, are not read; finished tasks are"
                                + " found in the work directory all the same");
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
     * Reads the history as it is now, which a run that goes on does not mind. What is damaged is put in order first, as a run
     * would do it.
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
            throw StorageErrors.translate(e, "read the ledger", file);
        }
    }

    private RunHistory copied(Path copy) throws IOException {
        List<String> notices = List.of();
        for (int look = 0; look < LOOKS; look++) {
            if (isCopiedSound(copy)) {
                return open(copy, notices);
            }
            // It was being written just then, and the next copy is another; or it is damaged.
            if (notices.isEmpty()) {
                notices = mended();
            }
        }
        Files.deleteIfExists(copy);
        String saved = Files.exists(file) ? Salvage.into(copy, file) : "nothing";
        return open(
                copy, List.of("the ledger " + file + " is damaged: " + saved + " could be read; " + Salvage.REMEDY));
    }

    private boolean isCopiedSound(Path copy) throws IOException {
        Inspection inspection = Inspection.at(file);
        Files.deleteIfExists(copy);
        if (Files.exists(file)) {
            Files.copy(file, copy);
        }
        return inspection.isSound(copy);
    }

    /** Puts the file in order, unless somebody writes it or it is none of ours; returns what was done. */
    private List<String> mended() {
        try (RunHistoryWriter writer = write()) {
            return writer.notices();
        } catch (PenstockException e) {
            return List.of();
        }
    }

    private RunHistory open(Path copy, List<String> notices) {
        boolean nothing = !Files.exists(copy) || copy.toFile().length() == 0;
        return new CopiedHistory(directory, file, copy, LedgerDatabase.open(copy, !nothing), notices);
    }
}

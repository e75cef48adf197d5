package io.penstock.local.ledger;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.run.PastRun;
import io.penstock.spi.LedgerRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.h2.mvstore.MVStoreException;

/** Reads runs and their records from the database. Thread-safe. */
final class RunTable {
    private final LedgerDatabase database;
    private final Path named;

    /** Creates a table of a database, which errors call by the name that the user knows. */
    RunTable(LedgerDatabase database, Path named) {
        this.database = database;
        this.named = named;
    }

    /** Returns all runs by their numbers, in their order. */
    Map<Integer, PastRun> runs() {
        Map<Integer, PastRun> runs = new LinkedHashMap<>();
        try {
            database.readRuns(frame -> {
                Optional<Members> end = database.end(frame.run()).map(found -> new Members(found.members()));
                RunMembers.read(new Members(frame.members()), end).ifPresent(run -> runs.put(frame.run(), run));
            });
        } catch (MVStoreException e) {
            throw unreadable(e);
        }
        return runs;
    }

    /** What was sound when it was opened has been damaged since: who opens it again, is told and helped. */
    private PenstockException unreadable(MVStoreException e) {
        return StorageErrors.translate(e, "read the ledger", named);
    }

    /** Returns the number of a run. */
    Optional<Integer> number(String name) {
        return runs().entrySet().stream()
                .filter(run -> run.getValue().name().equals(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Returns the number of a run that must be there. */
    int required(String name) {
        return number(name)
                .orElseThrow(() -> new PenstockException(
                        ErrorCode.ARGUMENT, "there is no run " + name + " in this directory; penstock log lists them"));
    }

    /** Returns the number that the next run gets. */
    int nextRun() {
        try {
            return database.nextRun();
        } catch (MVStoreException e) {
            throw unreadable(e);
        }
    }

    /** Returns the place of the next record of a run. */
    long nextSequence(int run) {
        try {
            return database.nextSequence(run);
        } catch (MVStoreException e) {
            throw unreadable(e);
        }
    }

    void records(int run, Consumer<LedgerRecord> reader) {
        try {
            database.readRecords(
                    run,
                    frame -> RecordMembers.read(new Members(frame.members())).ifPresent(reader));
        } catch (MVStoreException e) {
            throw unreadable(e);
        }
    }

    /** Returns the runs that a run resumes, the oldest first, as far back as one of their attempts may still run. */
    List<Integer> unsettled(PastRun run) {
        Map<Integer, PastRun> runs = runs();
        List<Integer> chain = new ArrayList<>();
        Optional<String> wanted = run.resumed();
        while (wanted.isPresent()) {
            String name = wanted.get();
            Optional<Map.Entry<Integer, PastRun>> found = runs.entrySet().stream()
                    .filter(entry -> entry.getValue().name().equals(name))
                    .filter(entry -> !chain.contains(entry.getKey()))
                    .filter(entry -> !entry.getValue().isSettled())
                    .findFirst();
            found.ifPresent(entry -> chain.add(0, entry.getKey()));
            wanted = found.flatMap(entry -> entry.getValue().resumed());
        }
        return chain;
    }

    /** Returns the same with the run that it resumes directly in any case: that one knows which of several attempts was used. */
    List<Integer> resumed(PastRun run) {
        List<Integer> chain = unsettled(run);
        return chain.isEmpty() ? run.resumed().flatMap(this::number).stream().toList() : chain;
    }
}

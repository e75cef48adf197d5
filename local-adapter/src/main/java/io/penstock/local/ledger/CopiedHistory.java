package io.penstock.local.ledger;

import io.penstock.domain.run.PastRun;
import io.penstock.spi.LedgerRecord;
import io.penstock.spi.RunHistory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A history as it was a moment ago, in a copy of its own: a run that writes it is not disturbed. */
final class CopiedHistory implements RunHistory {
    private final Path directory;
    private final Path file;
    private final Path copy;
    private final LedgerDatabase database;
    private final List<String> notices;
    private final RunTable table;

    CopiedHistory(Path directory, Path file, Path copy, LedgerDatabase database, List<String> notices) {
        this.directory = directory;
        this.file = file;
        this.copy = copy;
        this.database = database;
        this.notices = List.copyOf(notices);
        this.table = new RunTable(database, file);
    }

    @Override
    public List<PastRun> runs() {
        return List.copyOf(table.runs().values());
    }

    @Override
    public void records(String run, Consumer<LedgerRecord> reader) {
        table.records(table.required(run), reader);
    }

    @Override
    public Optional<PastRun> running() {
        return Holder.of(directory)
                .filter(Holder::isAlive)
                .flatMap(holder -> runs().stream()
                        .filter(run -> run.pid() == holder.pid() && run.status() == PastRun.Status.OPEN)
                        .reduce((earlier, later) -> later));
    }

    @Override
    public List<String> notices() {
        return notices;
    }

    @Override
    public void close() {
        database.close();
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            throw StorageErrors.translate(e, "remove a copy of the ledger", file);
        }
    }
}

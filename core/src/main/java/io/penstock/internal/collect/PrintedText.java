package io.penstock.internal.collect;

import io.penstock.api.PenstockException;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.file.StoredFile;
import io.penstock.domain.run.LastLines;
import io.penstock.domain.task.WorkFile;
import io.penstock.internal.port.FileStores;
import io.penstock.spi.FileStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reads what an attempt printed, and what its launcher said. */
public final class PrintedText {
    private static final int LINES = 20;
    private static final int BYTES = 16 * 1024;
    private static final int SHOWN_BYTES = 4 * 1024 * 1024;

    private final FileStores stores;

    /** Creates a reader over the run's stores. */
    public PrintedText(FileStores stores) {
        this.stores = stores;
    }

    /** Returns the last lines, without line end at the last; empty what the attempt did not leave or cannot be read. */
    public LastLines lastLines(FileLocation workDirectory) {
        return new LastLines(
                tail(workDirectory.resolve(WorkFile.OUT)),
                tail(workDirectory.resolve(WorkFile.ERR)),
                tail(workDirectory.resolve(WorkFile.LOG)));
    }

    /** Returns its standard output, without line ends at its end; of a very long one its last part. */
    public String output(FileLocation workDirectory) {
        return lastBytes(workDirectory.resolve(WorkFile.OUT), SHOWN_BYTES).stripTrailing();
    }

    private String tail(FileLocation file) {
        return lastLines(lastBytes(file, BYTES));
    }

    private String lastBytes(FileLocation file, int most) {
        try {
            FileStore store = stores.of(file);
            Optional<StoredFile> stored = store.stat(file);
            return stored.isEmpty() ? "" : lastBytes(store, stored.get(), most);
        } catch (PenstockException | IOException e) {
            // The failure itself is reported either way; its log is a help, not a condition.
            return "";
        }
    }

    private static String lastBytes(FileStore store, StoredFile file, int most) throws IOException {
        try (InputStream in = store.read(file.location())) {
            in.skipNBytes(Math.max(0, file.size() - most));
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String lastLines(String text) {
        List<String> lines = text.stripTrailing().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
    }
}

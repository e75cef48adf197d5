package io.penstock.cli.run;

import io.penstock.domain.file.FileLocation;
import io.penstock.local.Local;
import io.penstock.spi.FileStore;
import java.nio.file.Path;
import java.util.List;

/** Where the files of a run pass through this machine, beside the history of its launch directory. */
final class TransferArea {
    private TransferArea() {}

    static Path of(Surroundings surroundings) {
        return surroundings.history().resolve("transfers");
    }

    /** Removes what a program left that was killed. For whoever holds the history: then nobody else is at it. */
    static void sweep(Surroundings surroundings) {
        try (FileStore store = Local.fileStore()) {
            store.delete(List.of(FileLocation.of(of(surroundings))));
        }
    }
}

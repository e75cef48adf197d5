package io.penstock.cli.history;

import io.penstock.cli.run.BackEnds;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.run.PastRun;
import io.penstock.spi.FileStore;
import io.penstock.spi.RunHistory;
import java.util.List;

/** Where inputs lie that were brought to a work root for its tasks: all runs there share them. */
final class StageAreas {
    private static final String NAME = "stage";
    private static final String PREFIX_OF_HASHES = "[0-9a-f]{2}";

    private StageAreas() {}

    /** Returns those of a run that is forgotten which no other run can need, not even one that another directory started. */
    static List<FileLocation> unused(RunHistory history, PastRun forgotten, BackEnds backEnds) {
        return forgotten.workRoots().stream()
                .filter(root ->
                        history.runs().stream().noneMatch(run -> run.workRoots().contains(root)))
                .filter(root -> !hasTasks(backEnds.store(root), root))
                .map(root -> root.resolve(NAME))
                .toList();
    }

    private static boolean hasTasks(FileStore store, FileLocation root) {
        return store.children(root).stream()
                .filter(child -> child.location().name().matches(PREFIX_OF_HASHES))
                .anyMatch(child -> !store.children(child.location()).isEmpty());
    }
}

package io.penstock.cli.history;

import io.penstock.domain.file.FileLocation;
import io.penstock.domain.run.PastAttempt;
import io.penstock.domain.run.PastRun;
import io.penstock.spi.RunHistory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What goes when a run goes: the directories that its tasks made, each below the work root under its own hash, unless a run that
 * stays uses it too.
 *
 * @param directories the directories
 * @param shared how many directories stay because other runs use them
 * @param open the attempts that may run still
 */
record CleanPlan(List<FileLocation> directories, int shared, List<PastAttempt> open) {

    /** Returns the directories that runs use, made by themselves or taken over. */
    static Set<FileLocation> used(RunHistory history, List<PastRun> runs) {
        Set<FileLocation> used = new HashSet<>();
        for (PastRun run : runs) {
            history.attempts(run.name())
                    .forEach(attempt -> used.add(attempt.intent().task().workDirectory()));
        }
        return used;
    }

    static CleanPlan of(RunHistory history, PastRun run, Set<FileLocation> used) {
        Set<FileLocation> own = new LinkedHashSet<>();
        List<PastAttempt> open = new ArrayList<>();
        for (PastAttempt attempt : history.attempts(run.name())) {
            if (attempt.end().isEmpty()) {
                open.add(attempt);
            }
            if (isBelowARoot(attempt, run)) {
                own.add(attempt.intent().task().workDirectory());
            }
        }
        int all = own.size();
        own.removeAll(used);
        List<FileLocation> directories = List.copyOf(own);
        return new CleanPlan(directories, all - directories.size(), open);
    }

    /** Whatever stands in the records: nothing else is a work directory. */
    private static boolean isBelowARoot(PastAttempt attempt, PastRun run) {
        FileLocation directory = attempt.intent().task().workDirectory();
        return run.workRoots().stream()
                .anyMatch(
                        root -> attempt.intent().task().hash().directoryIn(root).equals(directory));
    }
}

package io.penstock.cli.history;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.run.PastRun;
import io.penstock.spi.RunHistory;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the run that somebody means: by its name, by how its name begins, or the last one. */
final class RunChoice {
    /** What people type for the last run. */
    static final String LAST = "last";

    private static final int NAMED = 5;

    private RunChoice() {}

    /**
     * Returns the run.
     *
     * @param typed its name; null for the last one
     * @throws PenstockException with {@code ARGUMENT} if there is none, or more than one
     */
    static PastRun of(RunHistory history, @Nullable String typed) {
        List<PastRun> runs = history.runs();
        if (runs.isEmpty()) {
            throw new PenstockException(
                    ErrorCode.ARGUMENT, "no run was started in this directory yet, or its .penstock directory is gone");
        }
        if (typed == null || typed.equals(LAST)) {
            return runs.get(runs.size() - 1);
        }
        return history.run(typed).orElseGet(() -> byBeginning(runs, typed));
    }

    private static PastRun byBeginning(List<PastRun> runs, String typed) {
        List<PastRun> found =
                runs.stream().filter(run -> run.name().startsWith(typed)).toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        String problem = found.isEmpty() ? "there is no run '" : "several runs begin with '";
        throw new PenstockException(
                ErrorCode.ARGUMENT, problem + typed + "'; " + names(found.isEmpty() ? runs : found));
    }

    private static String names(List<PastRun> runs) {
        String last = runs.subList(Math.max(0, runs.size() - NAMED), runs.size()).stream()
                .map(PastRun::name)
                .collect(Collectors.joining(", "));
        return (runs.size() > NAMED ? "the last of them are: " : "there are: ") + last;
    }
}

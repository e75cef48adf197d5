package io.penstock.cli.history;

import io.penstock.domain.event.AttemptRecord;
import io.penstock.domain.event.TaskProgress;
import io.penstock.domain.run.AttemptIntent;
import io.penstock.domain.run.PastAttempt;
import io.penstock.domain.run.PastRun;
import io.penstock.domain.task.TaskHash;
import io.penstock.spi.RunHistory;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the attempts that made what later runs reused: only their own runs knew times and resources. */
final class Makers {
    private Makers() {}

    /** Returns the attempts of a run; of those that it reused with what is known of the attempts that made them. */
    static List<PastAttempt> told(RunHistory history, PastRun run) {
        List<PastAttempt> attempts = history.attempts(run.name());
        Set<TaskHash> wanted = attempts.stream()
                .filter(Makers::isReused)
                .map(Makers::hash)
                .collect(Collectors.toCollection(HashSet::new));
        Map<TaskHash, PastAttempt> makers = new HashMap<>();
        List<PastRun> runs = history.runs();
        for (int i = runs.size() - 1; i >= 0 && !wanted.isEmpty(); i--) {
            if (runs.get(i).started().isBefore(run.started())) {
                history.attempts(runs.get(i).name()).stream()
                        .filter(attempt -> !isReused(attempt) && wanted.remove(hash(attempt)))
                        .forEach(attempt -> makers.put(hash(attempt), attempt));
            }
        }
        return attempts.stream()
                .map(attempt -> isReused(attempt) ? with(makers.get(hash(attempt)), attempt) : attempt)
                .toList();
    }

    private static PastAttempt with(@Nullable PastAttempt maker, PastAttempt reused) {
        AttemptRecord made = maker == null ? null : maker.end().orElse(null);
        if (maker == null || made == null) {
            return reused;
        }
        TaskProgress task = TaskProgress.builder()
                .from(reused.intent().task())
                .attempt(maker.intent().task().attempt())
                .build();
        return maker.toBuilder()
                .intent(AttemptIntent.builder().from(maker.intent()).task(task).build())
                .end(AttemptRecord.builder()
                        .from(made)
                        .task(task)
                        .status(AttemptRecord.Status.CACHED)
                        .build())
                .build();
    }

    /** Tells whether an attempt is one that an earlier run had made. */
    static boolean isReused(PastAttempt attempt) {
        return attempt.end()
                .filter(end -> end.status() == AttemptRecord.Status.CACHED)
                .isPresent();
    }

    private static TaskHash hash(PastAttempt attempt) {
        return attempt.intent().task().hash();
    }
}

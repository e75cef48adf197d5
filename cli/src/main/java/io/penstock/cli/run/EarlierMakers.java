package io.penstock.cli.run;

import io.penstock.domain.event.AttemptRecord;
import io.penstock.domain.event.RunEvent;
import io.penstock.domain.event.TaskProgress;
import io.penstock.domain.run.PastAttempt;
import io.penstock.domain.run.PastRun;
import io.penstock.domain.task.TaskHash;
import io.penstock.spi.RunHistory;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Tells of an attempt that is reused what the history knows of the run that made it: only that knew times and resources. Reads the
 * latest runs first, and no more of them than it needs. Not thread-safe; events come one at a time.
 */
final class EarlierMakers implements UnaryOperator<RunEvent> {
    private final RunHistory history;
    private final Deque<PastRun> unread = new ArrayDeque<>();
    private final Map<TaskHash, AttemptRecord> made = new HashMap<>();

    /** Creates one for a run, which is not looked into itself. */
    EarlierMakers(RunHistory history, String run) {
        this.history = history;
        history.runs().stream().filter(each -> !each.name().equals(run)).forEach(unread::push);
    }

    @Override
    public RunEvent apply(RunEvent event) {
        return event instanceof RunEvent.AttemptCompleted completed
                        && completed.record().status() == AttemptRecord.Status.CACHED
                ? new RunEvent.AttemptCompleted(told(completed.record()))
                : event;
    }

    private AttemptRecord told(AttemptRecord reused) {
        return find(reused.task().hash())
                .map(maker -> AttemptRecord.builder()
                        .from(maker)
                        .task(TaskProgress.builder()
                                .from(reused.task())
                                .attempt(maker.task().attempt())
                                .build())
                        .status(reused.status())
                        .putAllDetails(reused.details())
                        .build())
                .orElse(reused);
    }

    private Optional<AttemptRecord> find(TaskHash hash) {
        while (!made.containsKey(hash) && !unread.isEmpty()) {
            for (PastAttempt attempt : history.attempts(unread.pop().name())) {
                attempt.end()
                        .filter(end -> end.status() == AttemptRecord.Status.COMPLETED)
                        .ifPresent(end -> made.putIfAbsent(end.task().hash(), end));
            }
        }
        return Optional.ofNullable(made.get(hash));
    }
}

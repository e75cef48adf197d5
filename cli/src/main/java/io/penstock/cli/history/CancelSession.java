package io.penstock.cli.history;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.cli.option.ConfigurationOptions;
import io.penstock.cli.run.BackEnds;
import io.penstock.cli.run.LeftBehind;
import io.penstock.cli.run.LeftBehind.Orphan;
import io.penstock.cli.run.Surroundings;
import io.penstock.domain.event.AttemptRecord;
import io.penstock.domain.run.PastAttempt;
import io.penstock.domain.run.PastRun;
import io.penstock.domain.task.AttemptReport;
import io.penstock.domain.task.FailureClass;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.local.Local;
import io.penstock.spi.LedgerRecord;
import io.penstock.spi.RunHistory;
import io.penstock.spi.RunHistoryWriter;
import io.penstock.spi.RunLedger;
import io.penstock.spi.RunningAttempt;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Ends what a run left behind, or the run itself if it goes on. Serves once. */
public final class CancelSession {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String REASON = "ended by 'penstock cancel'";

    private final Surroundings surroundings;
    private final ConfigurationOptions options;
    private final Consumer<String> say;
    private final Clock clock = Clock.systemUTC();

    /** Creates a session that says what it does. */
    public CancelSession(Surroundings surroundings, ConfigurationOptions options, Consumer<String> say) {
        this.surroundings = surroundings;
        this.options = options;
        this.say = say;
    }

    /**
     * Ends the attempts of a run and returns when all are seen to have ended.
     *
     * @param typed which run; null for the last
     * @return whether everything has ended
     */
    public boolean cancel(@Nullable String typed) {
        PastRun run;
        Optional<PastRun> going;
        try (RunHistory history = Local.readHistory(surroundings.history())) {
            history.notices().forEach(say);
            run = RunChoice.of(history, typed);
            going = history.running();
        }
        if (going.isPresent()) {
            if (!going.get().name().equals(run.name())) {
                throw new PenstockException(
                        ErrorCode.UNAVAILABLE,
                        "run " + going.get().name() + " goes on here, so nothing can be written down of " + run.name()
                                + "; end that one first: penstock cancel "
                                + going.get().name());
            }
            // Where it has ended in the meantime, all that is left is what it left behind.
            LiveHead.of(run).ifPresent(head -> {
                say.accept("Run " + run.name() + " goes on in process " + run.pid() + ", which is asked to end it.");
                head.end();
            });
        }
        try (RunHistoryWriter history = Local.history(surroundings.history())) {
            history.notices().forEach(say);
            return endOrphans(history, run);
        }
    }

    private boolean endOrphans(RunHistoryWriter history, PastRun run) {
        List<Orphan> orphans = LeftBehind.of(history, run).attempts();
        if (orphans.isEmpty()) {
            say.accept("Run " + run.name() + " has left nothing behind.");
            return true;
        }
        try (BackEnds backEnds = BackEnds.of(run, options, surroundings)) {
            // All are asked to end before any is waited for.
            Map<Orphan, CompletionStage<AttemptReport>> ends = new LinkedHashMap<>();
            orphans.forEach(orphan -> ends.put(orphan, end(backEnds, orphan.attempt())));
            boolean all = true;
            for (Map.Entry<Orphan, CompletionStage<AttemptReport>> entry : ends.entrySet()) {
                all &= await(history, entry.getKey(), entry.getValue());
            }
            if (all) {
                conclude(history, run);
            }
            return all;
        }
    }

    /** What cannot even be asked to end keeps nobody from the others. */
    private CompletionStage<AttemptReport> end(BackEnds backEnds, PastAttempt orphan) {
        try {
            return backEnds.executor(orphan.intent().task().executor())
                    .reattach(OrphanAttempt.of(orphan), orphan.token().orElse(""), new NoObserver())
                    .thenCompose(found -> found.map(CancelSession::endOf).orElseGet(() -> gone(orphan)));
        } catch (RuntimeException e) {
            return CompletableFuture.failedStage(e);
        }
    }

    private static CompletionStage<AttemptReport> endOf(RunningAttempt running) {
        running.cancel(REASON);
        return running.completion();
    }

    private CompletionStage<AttemptReport> gone(PastAttempt orphan) {
        TaskOutcome lost = TaskOutcome.failed(FailureClass.LOST, "its back end does not know it");
        return CompletableFuture.completedStage(new AttemptReport(lost, orphan.intended(), clock.instant()));
    }

    private boolean await(RunHistoryWriter history, Orphan orphan, CompletionStage<AttemptReport> end) {
        PastAttempt attempt = orphan.attempt();
        String name = attempt.intent().task().name()
                + attempt.nativeId().map(id -> " (" + id + ")").orElse("");
        try {
            AttemptReport report = end.toCompletableFuture()
                    .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .join();
            write(history, orphan, report);
            say.accept(name + ": " + report.outcome().fold(succeeded -> "had succeeded", failed -> said(failed)));
            return true;
        } catch (CompletionException e) {
            say.accept(name + ": not seen to end: " + why(e.getCause() == null ? e : e.getCause()));
            return false;
        }
    }

    private static String why(Throwable e) {
        if (e instanceof TimeoutException) {
            return "it takes longer than " + PATIENCE.toSeconds() + " seconds";
        }
        return e instanceof PenstockException ? String.valueOf(e.getMessage()) : e.toString();
    }

    /** What was written down of its end counted what nobody had seen the end of. */
    private void conclude(RunHistoryWriter history, PastRun run) {
        boolean open = run.status() == PastRun.Status.OPEN;
        try (RunLedger ledger = history.reopen(run.name())) {
            int unused = ledger.end(
                    open ? PastRun.Status.CANCELLED : run.status(), run.ended().orElseGet(clock::instant));
        }
    }

    private static String said(TaskOutcome.Failed failed) {
        return switch (failed.failureClass()) {
            case CANCELLED -> "ended";
            case LOST -> "no longer there";
            default -> "had failed";
        };
    }

    private static void write(RunHistoryWriter history, Orphan orphan, AttemptReport report) {
        AttemptRecord.Status status = report.outcome()
                .fold(
                        succeeded -> AttemptRecord.Status.COMPLETED,
                        failed -> failed.failureClass() == FailureClass.CANCELLED
                                ? AttemptRecord.Status.ABORTED
                                : AttemptRecord.Status.FAILED);
        try (RunLedger ledger = history.reopen(orphan.run().name())) {
            ledger.append(new LedgerRecord.Completed(
                            orphan.attempt().intent().task().hash(),
                            status,
                            report.outcome(),
                            report.started(),
                            report.completed(),
                            false,
                            Map.of()))
                    .toCompletableFuture()
                    .join();
        }
    }
}

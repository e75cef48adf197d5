package io.penstock.internal.engine;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.event.AttemptRecord;
import io.penstock.domain.event.RunEvent;
import io.penstock.domain.run.FailureReport;
import io.penstock.domain.run.TaskFailure;
import io.penstock.domain.task.AttemptReport;
import io.penstock.domain.task.FailureClass;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.domain.task.TaskOutcome.Failed;
import io.penstock.domain.task.TaskRequest;
import io.penstock.domain.task.TaskResult;
import io.penstock.domain.task.TaskResult.Status;
import io.penstock.internal.collect.Made;
import io.penstock.internal.decide.Verdict;
import io.penstock.internal.identify.TaskIdentity;
import io.penstock.internal.recover.EarlierTry;
import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The way of one task: prepare, look for an earlier result, wait for room, run an attempt, collect, publish; or decide what
 * follows a failure. At any time one thread works on it.
 */
final class TaskRun {
    private final Steps steps;
    private final TaskRequest request;
    private final int number;
    private final OpenTask open;
    private final TaskTries tries;
    private final Delivery delivery;
    private @Nullable TaskIdentity identity;
    private boolean announced;

    TaskRun(Steps steps, TaskRequest request, int number) {
        this.steps = steps;
        this.request = request;
        this.number = number;
        this.open = new OpenTask(steps, request.process().name().qualified(), number);
        this.tries = new TaskTries(steps, request, number);
        this.delivery = new Delivery(steps, open, tries);
    }

    CompletionStage<TaskResult> start() {
        return open.begin(this::prepare);
    }

    private String process() {
        return request.process().name().qualified();
    }

    private void prepare() {
        if (steps.state.isEnding()) {
            open.cancelled(process());
            return;
        }
        AttemptRun run = tries.prepare();
        TaskIdentity task = identity;
        if (task == null) {
            begin(run);
        } else {
            enter(run, task);
        }
    }

    private void begin(AttemptRun run) {
        if (!announced) {
            announced = true;
            steps.events.on(new RunEvent.TaskRequested(
                    number, process(), run.prepared().executor().name()));
            NullPaths.warn(steps, process(), run.prepared());
        }
        tries.ask(() -> look(run), () -> open.step(this::prepare)).ifPresent(past -> {
            identity = past.task();
            if (past.stored().isPresent()) {
                reuse(run, past.stored().get(), AttemptRecord.Status.STORED);
            } else if (past.finished().isPresent()) {
                reuse(run, past.finished().get(), AttemptRecord.Status.CACHED);
            } else {
                goOn(run, past.task(), past.earlier());
            }
        });
    }

    /**
     * What there is of a task before this run does anything for it.
     *
     * @param task which task it is
     * @param stored what it would make, if that lies in its {@code storeDir}
     * @param finished a finished try of it
     * @param earlier unfinished tries of it, unless it has finished
     */
    private record Past(
            TaskIdentity task, Optional<Placement> stored, Optional<Placement> finished, List<EarlierTry> earlier) {}

    private Past look(AttemptRun run) {
        PreparedAttempt prepared = run.prepared();
        TaskIdentity task = steps.hasher.identify(
                request, request.template().identified(prepared.variables(), prepared.body()), prepared.directives());
        Optional<Placement> stored = run.stored(task);
        Optional<Placement> finished = stored.isPresent()
                ? Optional.empty()
                : steps.placer.finished(task, request, prepared, steps.recovery.preference(task));
        boolean over = stored.isPresent() || finished.isPresent();
        return new Past(task, stored, finished, over ? List.of() : steps.recovery.of(task, prepared));
    }

    private void reuse(AttemptRun run, Placement placement, AttemptRecord.Status status) {
        run.record(placement, status, TaskOutcome.succeeded(), Aftermath.NONE);
        if (status == AttemptRecord.Status.CACHED) {
            run.showOutput(placement.directory());
        }
        delivery.reused(
                run.prepared(), placement.directory(), placement.finished().orElse(Made.NOTHING));
    }

    private void goOn(AttemptRun first, TaskIdentity task, List<EarlierTry> earlier) {
        Optional<EarlierTry> underWay = tries.replay(earlier);
        AttemptRun run = earlier.isEmpty() ? first : tries.prepare();
        if (underWay.isPresent()) {
            takeUp(run, task, underWay.get());
        } else {
            enter(run, task);
        }
    }

    private void takeUp(AttemptRun run, TaskIdentity task, EarlierTry earlier) {
        Placement placement = Placer.at(task, earlier.number(), run.prepared());
        run.occupy();
        open.looked();
        run.takeUp(placement, earlier)
                .whenComplete((found, error) -> open.step(() -> {
                    run.leave();
                    Optional<String> elsewhere = elsewhere(error);
                    if (elsewhere.isPresent()) {
                        steps.warnOnce(run.prepared().name() + " was begun by an earlier run: " + elsewhere.get()
                                + "; here it begins anew, in another directory");
                        failed(run, placement, lost(elsewhere.get()));
                    } else if (error != null) {
                        open.fail(error);
                    } else if (found.isPresent()) {
                        ended(run, placement, found.get().outcome());
                    } else if (earlier.token().isEmpty()) {
                        run.dropped(placement, "the earlier run ended before it was submitted");
                        enter(run, task);
                    } else {
                        failed(run, placement, lost("its executor no longer knows it, and it left no exit marker"));
                    }
                }));
    }

    /** Nobody here will ever learn what becomes of a process of another machine, which may be gone for good. */
    private static Optional<String> elsewhere(@Nullable Throwable error) {
        Throwable cause = error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
        return cause instanceof PenstockException known && known.code() == ErrorCode.ELSEWHERE
                ? Optional.of(String.valueOf(known.getMessage()))
                : Optional.empty();
    }

    private static Failed lost(String why) {
        return new Failed(FailureClass.LOST, OptionalInt.empty(), "an earlier run had submitted it; " + why);
    }

    private void enter(AttemptRun run, TaskIdentity task) {
        open.inTurn(run.isLimited(), () -> askForRoom(run, task));
    }

    private void askForRoom(AttemptRun run, TaskIdentity task) {
        run.enter()
                .whenComplete((admitted, refused) -> open.step(() -> {
                    if (refused != null) {
                        open.cancelled(run.prepared().name());
                    } else if (steps.state.isEnding() || !run.needsTransfer()) {
                        bringAndLaunch(run, task);
                    } else {
                        open.transfer(() -> bringAndLaunch(run, task));
                    }
                }));
    }

    private void bringAndLaunch(AttemptRun run, TaskIdentity task) {
        if (gaveUp(run)) {
            return;
        }
        Placement placement;
        try {
            run.bringInputs();
            if (gaveUp(run)) {
                return;
            }
            placement = tries.claim(task, run.prepared());
        } catch (RuntimeException e) {
            run.leave();
            Failed failed = StoreFault.of(e).orElseThrow(() -> e);
            failed(run, tries.unplaced(task), failed);
            return;
        }
        launch(run, placement);
    }

    private boolean gaveUp(AttemptRun run) {
        boolean ending = steps.state.isEnding();
        if (ending) {
            run.leave();
            open.cancelled(run.prepared().name());
        }
        return ending;
    }

    private void launch(AttemptRun run, Placement placement) {
        CompletionStage<AttemptReport> ended;
        try {
            ended = run.start(placement);
        } catch (RuntimeException e) {
            run.leave();
            throw e;
        }
        ended.whenComplete((report, error) -> open.step(() -> {
            run.leave();
            if (error != null) {
                open.fail(error);
            } else {
                ended(run, placement, report.outcome());
            }
        }));
    }

    private void ended(AttemptRun run, Placement placement, TaskOutcome outcome) {
        if (outcome instanceof Failed failed) {
            failed(run, placement, failed);
            return;
        }
        Either<Failed, Made> found;
        try {
            found = run.collect(placement);
        } catch (RuntimeException e) {
            Failed unread = StoreFault.of(e).orElseThrow(() -> e);
            // What the attempt made is there all the same: it is looked for again before it is made again.
            if (StoreFault.passes(e) && tries.mayRepeat()) {
                tries.afterPause(() -> open.step(() -> ended(run, placement, outcome)));
            } else {
                failed(run, placement, unread);
            }
            return;
        }
        found.peek(made -> {
                    run.record(placement, AttemptRecord.Status.COMPLETED, outcome, Aftermath.NONE);
                    run.showOutput(placement.directory());
                    delivery.made(run.prepared(), placement, made);
                })
                .peekLeft(missing -> failed(run, placement, missing));
    }

    private void failed(AttemptRun run, Placement placement, Failed failed) {
        boolean aborted = failed.failureClass() == FailureClass.CANCELLED && steps.state.isEnding();
        Verdict verdict;
        try {
            verdict = aborted ? Verdict.IGNORE : tries.decide(run.prepared(), failed);
        } catch (PenstockException e) {
            undecided(run, placement, failed, e);
            return;
        }
        if (aborted) {
            run.record(placement, AttemptRecord.Status.ABORTED, failed, Aftermath.NONE);
            open.complete(result(run, placement, Status.CANCELLED, failed));
        } else {
            follow(verdict, run, placement, failed);
        }
    }

    private void follow(Verdict verdict, AttemptRun run, Placement placement, Failed failed) {
        // A run that ends has no further attempts: the task is left unfinished, with what its last one came to.
        boolean again = verdict == Verdict.RETRY || verdict == Verdict.REPEAT;
        boolean cutShort = again && steps.state.isEnding();
        AttemptRecord told =
                run.record(placement, AttemptRecord.Status.FAILED, failed, Aftermath.of(verdict, again && !cutShort));
        if (cutShort) {
            open.complete(result(run, placement, Status.CANCELLED, failed));
            return;
        }
        switch (verdict) {
            case RETRY -> {
                tries.failed(new PreviousAttempt(failed, told, run.prepared().directives()));
                prepare();
            }
            case REPEAT -> tries.afterPause(() -> open.step(this::prepare));
            case IGNORE -> open.complete(result(run, placement, Status.IGNORED, failed));
            case FINISH -> endRun(run, result(run, placement, Status.FAILED, failed), false);
            case TERMINATE -> endRun(run, result(run, placement, Status.FAILED, failed), true);
        }
    }

    private static TaskResult result(AttemptRun run, Placement placement, Status status, Failed failed) {
        return OpenTask.result(run.prepared().name(), status, failed, placement.directory());
    }

    /** What was to follow a failure could not be told: the attempt has ended all the same. */
    private void undecided(AttemptRun run, Placement placement, Failed failed, PenstockException mistake) {
        run.record(placement, AttemptRecord.Status.FAILED, failed, Aftermath.NONE);
        open.fail(new PenstockException(
                mistake.code(),
                mistake.getMessage() + "\n  asked because task "
                        + run.prepared().name() + " failed: " + FailureReport.reason(failed),
                mistake));
    }

    private void endRun(AttemptRun run, TaskResult failure, boolean atOnce) {
        steps.state.failed(new TaskFailure(
                failure, process(), run.prepared().body().script(), steps.printed.lastLines(failure.workDirectory())));
        if (atOnce) {
            new RunEnd(steps).cancel("task " + failure.name() + " failed", false);
        } else {
            new RunEnd(steps).finish();
        }
        open.complete(failure);
    }
}

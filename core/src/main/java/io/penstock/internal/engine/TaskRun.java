package io.penstock.internal.engine;

import io.penstock.api.ErrorCode;
import io.penstock.api.ErrorCode.Category;
import io.penstock.api.PenstockException;
import io.penstock.domain.event.AttemptRecord;
import io.penstock.domain.event.RunEvent;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.run.TaskFailure;
import io.penstock.domain.task.AttemptReport;
import io.penstock.domain.task.FailureClass;
import io.penstock.domain.task.OutputResult;
import io.penstock.domain.task.PublishRule;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.domain.task.TaskOutcome.Failed;
import io.penstock.domain.task.TaskRequest;
import io.penstock.domain.task.TaskResult;
import io.penstock.domain.task.TaskResult.Status;
import io.penstock.internal.decide.RetryBudget;
import io.penstock.internal.decide.Verdict;
import io.penstock.internal.identify.TaskIdentity;
import io.penstock.internal.recover.EarlierTry;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The way of one task: prepare, look for an earlier result, wait for room, run an attempt, collect, publish; or decide what
 * follows a failure. At any time one thread works on it.
 */
final class TaskRun {
    private final Steps steps;
    private final TaskRequest request;
    private final int number;
    private final CompletableFuture<TaskResult> result = new CompletableFuture<>();
    private final RetryBudget budget = new RetryBudget();
    private final AtomicBoolean closed = new AtomicBoolean();
    private int nextTry;
    private @Nullable TaskIdentity identity;
    private @Nullable PreviousAttempt before;

    TaskRun(Steps steps, TaskRequest request, int number) {
        this.steps = steps;
        this.request = request;
        this.number = number;
    }

    CompletionStage<TaskResult> start() {
        steps.state.opened();
        step(this::prepare);
        return result.minimalCompletionStage();
    }

    /** Runs a step on a thread for files; whatever it throws ends the task, and the run. */
    private void step(Runnable work) {
        on(steps.files, work);
    }

    private void on(FileWork threads, Runnable work) {
        try {
            threads.execute(() -> guarded(work));
        } catch (RejectedExecutionException e) {
            fail(new PenstockException(ErrorCode.CANCELLED, "the runner was closed before the task ended", e));
        }
    }

    /** Errors too, such as a class that is missing or memory that ran out: a task that never ends would hold up the run. */
    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            fail(e);
        }
    }

    private void fail(Throwable error) {
        Throwable cause = error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
        // The error is told first: whoever waits must not take the tasks that are cancelled for its sake for the reason
        // of the end.
        try {
            close(Optional.empty(), () -> result.completeExceptionally(cause));
        } finally {
            new RunEnd(steps).cancel("the run ends because of an error", false);
        }
    }

    /** The result comes before the count of open tasks: what follows from it may open further ones. */
    private void close(Optional<Status> status, Runnable tell) {
        if (closed.compareAndSet(false, true)) {
            status.ifPresent(steps.state::counted);
            tell.run();
            steps.state.closed();
        }
    }

    private String process() {
        return request.process().name().qualified();
    }

    private void prepare() {
        if (steps.state.isEnding()) {
            cancelled(process());
            return;
        }
        AttemptRun run = nextRun();
        TaskIdentity task = identity;
        if (task != null) {
            enter(run, task);
            return;
        }
        PreparedAttempt prepared = run.prepared();
        steps.events.on(new RunEvent.TaskRequested(
                number, process(), prepared.executor().name()));
        task = steps.hasher.identify(request, prepared.body(), prepared.directives());
        identity = task;
        Optional<Placement> stored = run.stored(task);
        if (stored.isPresent()) {
            reuse(run, stored.get(), AttemptRecord.Status.STORED);
            return;
        }
        Optional<Placement> finished = steps.placer.finished(task, request, prepared);
        if (finished.isPresent()) {
            reuse(run, finished.get(), AttemptRecord.Status.CACHED);
        } else {
            goOn(run, task, steps.recovery.of(task, prepared));
        }
    }

    private AttemptRun nextRun() {
        PreparedAttempt prepared = steps.preparation.prepare(request, budget.attempt(), Optional.ofNullable(before));
        return new AttemptRun(steps, request, prepared, number, budget.attempt());
    }

    /** Goes on where earlier runs were with the task: after the failures they retried, with the try they had under way. */
    private void goOn(AttemptRun first, TaskIdentity task, List<EarlierTry> tries) {
        AttemptRun run = first;
        Optional<EarlierTry> open = Optional.empty();
        for (EarlierTry each : tries) {
            nextTry = each.number() + 1;
            open = Optional.of(each).filter(EarlierTry::isOpen);
            Optional<AttemptRecord> failure = each.retriedFailure();
            if (failure.isPresent()) {
                countAgain(run, failure.get());
                run = nextRun();
            }
        }
        if (open.isPresent()) {
            takeUp(run, task, open.get());
        } else {
            enter(run, task);
        }
    }

    private void countAgain(AttemptRun run, AttemptRecord told) {
        if (told.outcome() instanceof Failed failed
                && steps.policy.countAgain(process(), failed, budget) == Verdict.RETRY) {
            before = new PreviousAttempt(failed, told, run.prepared().directives());
        }
    }

    private void takeUp(AttemptRun run, TaskIdentity task, EarlierTry earlier) {
        Placement placement = Placer.at(task, earlier.number(), run.prepared());
        run.occupy();
        run.takeUp(placement, earlier)
                .whenComplete((found, error) -> step(() -> {
                    run.leave();
                    if (error != null) {
                        fail(error);
                    } else if (found.isPresent()) {
                        ended(run, placement, found.get().outcome());
                    } else if (earlier.token().isEmpty()) {
                        run.dropped(placement);
                        enter(run, task);
                    } else {
                        failed(run, placement, lost());
                    }
                }));
    }

    private static Failed lost() {
        return new Failed(
                FailureClass.LOST,
                OptionalInt.empty(),
                "an earlier run had submitted it; its executor no longer knows it, and it left no exit marker");
    }

    private void reuse(AttemptRun run, Placement placement, AttemptRecord.Status status) {
        run.record(placement, status, TaskOutcome.succeeded(), false);
        succeed(run, placement.directory(), placement.finished().orElse(List.of()), Status.REUSED);
    }

    private void enter(AttemptRun run, TaskIdentity task) {
        run.enter()
                .whenComplete((admitted, refused) -> step(() -> {
                    if (refused != null) {
                        cancelled(run.prepared().name());
                    } else {
                        bring(run, task);
                    }
                }));
    }

    /** Transfers have threads of their own, so that a large one does not hold up tasks that need none. */
    private void bring(AttemptRun run, TaskIdentity task) {
        if (steps.state.isEnding() || !run.needsTransfer()) {
            bringAndLaunch(run, task);
        } else {
            on(steps.transfers, () -> bringAndLaunch(run, task));
        }
    }

    private void bringAndLaunch(AttemptRun run, TaskIdentity task) {
        if (gaveUp(run)) {
            return;
        }
        try {
            run.bringInputs();
        } catch (RuntimeException e) {
            run.leave();
            if (!passes(e)) {
                throw e;
            }
            failed(run, Placement.none(task, nextTry), transferFailed(e));
            return;
        }
        launch(run, task);
    }

    /** Tells whether another try may help, at what a store or its network did. */
    private static boolean passes(RuntimeException e) {
        return e instanceof PenstockException known
                && (known.code().category() == Category.UNAVAILABLE
                        || known.code().category() == Category.THROTTLED);
    }

    private static Failed transferFailed(RuntimeException e) {
        return new Failed(FailureClass.STAGING, OptionalInt.empty(), String.valueOf(e.getMessage()));
    }

    private boolean gaveUp(AttemptRun run) {
        boolean ending = steps.state.isEnding();
        if (ending) {
            run.leave();
            cancelled(run.prepared().name());
        }
        return ending;
    }

    private void launch(AttemptRun run, TaskIdentity task) {
        if (gaveUp(run)) {
            return;
        }
        CompletionStage<AttemptReport> ended;
        Placement placement;
        try {
            placement = steps.placer.claim(task, nextTry, run.prepared());
            nextTry = placement.number() + 1;
            ended = run.start(placement);
        } catch (RuntimeException e) {
            run.leave();
            throw e;
        }
        ended.whenComplete((report, error) -> step(() -> {
            run.leave();
            if (error != null) {
                fail(error);
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
        steps.collector
                .collect(process(), placement.directory(), run.prepared().body(), request.inputs())
                .peek(outputs -> {
                    run.record(placement, AttemptRecord.Status.COMPLETED, outcome, false);
                    run.showOutput(placement.directory());
                    run.prepared()
                            .directives()
                            .storeDirectory()
                            .ifPresentOrElse(
                                    storage -> keep(run, placement, outputs, storage),
                                    () -> succeed(run, placement.directory(), outputs, Status.SUCCEEDED));
                })
                .peekLeft(missing -> failed(run, placement, missing));
    }

    private void keep(AttemptRun run, Placement placement, List<OutputResult> outputs, FileLocation storage) {
        on(steps.transfers, () -> {
            List<OutputResult> kept = steps.storage.keep(outputs, placement.directory(), storage);
            succeed(run, storage, kept, Status.SUCCEEDED);
        });
    }

    private void failed(AttemptRun run, Placement placement, Failed failed) {
        boolean aborted = failed.failureClass() == FailureClass.CANCELLED && steps.state.isEnding();
        Verdict verdict = aborted ? Verdict.IGNORE : decide(run, failed);
        // A run that ends has no further attempts: the task is left unfinished, with what its last one came to.
        boolean again = verdict == Verdict.RETRY || verdict == Verdict.REPEAT;
        boolean cutShort = again && steps.state.isEnding();
        AttemptRecord.Status status = aborted ? AttemptRecord.Status.ABORTED : AttemptRecord.Status.FAILED;
        AttemptRecord told = run.record(placement, status, failed, again && !cutShort);
        TaskResult failure = result(run.prepared().name(), Status.FAILED, failed, placement.directory());
        if (aborted || cutShort) {
            complete(failure.toBuilder().status(Status.CANCELLED).build());
            return;
        }
        switch (verdict) {
            case RETRY -> {
                before = new PreviousAttempt(failed, told, run.prepared().directives());
                prepare();
            }
            case REPEAT -> repeat(() -> step(this::prepare));
            case IGNORE -> complete(failure.toBuilder().status(Status.IGNORED).build());
            case FINISH -> endRun(run, failure, false);
            case TERMINATE -> endRun(run, failure, true);
        }
    }

    /** Waits first: the machine or the network that failed is rather well again later. */
    private void repeat(Runnable next) {
        steps.pauses.then(steps.retryPause.before(budget.infrastructure()), next);
    }

    private Verdict decide(AttemptRun run, Failed failed) {
        Preparation.putFailure(run.prepared().variables(), failed);
        return steps.policy.decide(process(), failed, budget, run.prepared().variables());
    }

    private void endRun(AttemptRun run, TaskResult failure, boolean atOnce) {
        String tail = steps.printed.errorTail(failure.workDirectory());
        steps.state.failed(
                new TaskFailure(failure, process(), run.prepared().body().script(), tail));
        if (atOnce) {
            new RunEnd(steps).cancel("task " + failure.name() + " failed", false);
        } else {
            new RunEnd(steps).finish();
        }
        complete(failure);
    }

    private void succeed(AttemptRun run, FileLocation directory, List<OutputResult> outputs, Status status) {
        TaskResult success = result(run.prepared().name(), status, TaskOutcome.succeeded(), directory).toBuilder()
                .outputs(outputs)
                .build();
        List<PublishRule> rules = run.prepared().directives().publish();
        if (rules.isEmpty()) {
            complete(success);
            return;
        }
        on(steps.transfers, () -> publish(success, rules));
    }

    private void publish(TaskResult success, List<PublishRule> rules) {
        try {
            steps.publisher.publish(success, rules);
        } catch (RuntimeException e) {
            if (!passes(e) || !steps.policy.mayRepeat(budget)) {
                throw e;
            }
            repeat(() -> on(steps.transfers, () -> publish(success, rules)));
            return;
        }
        complete(success);
    }

    private void cancelled(String name) {
        TaskOutcome outcome = TaskOutcome.failed(FailureClass.CANCELLED, "the run ended before the task began");
        complete(result(name, Status.CANCELLED, outcome, Placement.NOWHERE));
    }

    private static TaskResult result(String name, Status status, TaskOutcome outcome, FileLocation directory) {
        return TaskResult.builder()
                .name(name)
                .status(status)
                .outcome(outcome)
                .workDirectory(directory)
                .build();
    }

    private void complete(TaskResult ended) {
        steps.events.on(new RunEvent.TaskCompleted(number, process(), ended));
        close(Optional.of(ended.status()), () -> result.complete(ended));
    }
}

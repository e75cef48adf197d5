package io.penstock.internal.engine;

import io.penstock.domain.event.AttemptRecord;
import io.penstock.domain.task.TaskOutcome.Failed;
import io.penstock.domain.task.TaskRequest;
import io.penstock.internal.decide.RetryBudget;
import io.penstock.internal.decide.Verdict;
import io.penstock.internal.identify.TaskIdentity;
import io.penstock.internal.recover.EarlierTry;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the tries of one task came to so far, in this run and in those that it resumes: which directory comes next, which retries
 * are left, what the next attempt is told of the one before. One thread at a time.
 */
final class TaskTries {
    private final Steps steps;
    private final TaskRequest request;
    private final int taskNumber;
    private final RetryBudget budget = new RetryBudget();
    private int next;
    private @Nullable PreviousAttempt before;

    TaskTries(Steps steps, TaskRequest request, int taskNumber) {
        this.steps = steps;
        this.request = request;
        this.taskNumber = taskNumber;
    }

    /** Prepares the next attempt. */
    AttemptRun prepare() {
        PreparedAttempt prepared = steps.preparation.prepare(request, budget.attempt(), Optional.ofNullable(before));
        return new AttemptRun(steps, request, prepared, taskNumber, budget.attempt());
    }

    /** Goes on where earlier runs were: after the failures they retried; returns the try they had under way. */
    Optional<EarlierTry> replay(List<EarlierTry> tries) {
        Optional<EarlierTry> open = Optional.empty();
        for (EarlierTry each : tries) {
            next = each.number() + 1;
            open = Optional.of(each).filter(EarlierTry::isOpen);
            each.retriedFailure().ifPresent(this::countAgain);
        }
        return open;
    }

    private void countAgain(AttemptRecord told) {
        if (told.outcome() instanceof Failed failed) {
            PreparedAttempt prepared = prepare().prepared();
            if (steps.policy.countAgain(process(), failed, budget) == Verdict.RETRY) {
                before = new PreviousAttempt(failed, told, prepared.directives());
            }
        }
    }

    /** Claims the directory of the next try. */
    Placement claim(TaskIdentity task, PreparedAttempt prepared) {
        Placement placement = steps.placer.claim(task, next, prepared);
        next = placement.number() + 1;
        return placement;
    }

    /** Stands for the next try if it comes to nothing before it has a directory. */
    Placement unplaced(TaskIdentity task) {
        return Placement.none(task, next);
    }

    /** Decides what follows a failed attempt. */
    Verdict decide(PreparedAttempt prepared, Failed failed) {
        Preparation.putFailure(prepared.variables(), failed);
        return steps.policy.decide(process(), failed, budget, prepared.variables());
    }

    /** Remembers a failed attempt that the user's next one is told of. */
    void failed(PreviousAttempt attempt) {
        before = attempt;
    }

    /**
     * Asks a store. Where that fails for reasons that pass, {@code again} follows after a pause as long as retries are left, and
     * the answer is empty.
     */
    <T> Optional<T> ask(Supplier<T> question, Runnable again) {
        try {
            return Optional.of(question.get());
        } catch (RuntimeException e) {
            if (!StoreFault.passes(e) || !mayRepeat()) {
                throw e;
            }
            afterPause(again);
            return Optional.empty();
        }
    }

    /** Takes one retry for a failure of the infrastructure; tells whether there was one left. */
    boolean mayRepeat() {
        return steps.policy.mayRepeat(budget);
    }

    /** Goes on after a pause: the machine or the network that failed is rather well again later. */
    void afterPause(Runnable action) {
        steps.pauses.then(steps.retryPause.before(budget.infrastructure()), action);
    }

    private String process() {
        return request.process().name().qualified();
    }
}

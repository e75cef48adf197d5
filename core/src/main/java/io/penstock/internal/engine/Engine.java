package io.penstock.internal.engine;

import io.penstock.domain.directive.TaskVariables;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.process.ProcessDefinition;
import io.penstock.domain.run.ProcessRoute;
import io.penstock.domain.run.RunReport;
import io.penstock.domain.task.PublishRule;
import io.penstock.domain.task.TaskRequest;
import io.penstock.domain.task.TaskResult;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs tasks: each goes its way as a {@link TaskRun}. Thread-safe. */
public final class Engine implements AutoCloseable {
    private final Steps steps;
    private final AtomicInteger numbers = new AtomicInteger();

    /** Creates an engine for one run. */
    public Engine(EngineParts parts) {
        this.steps = new Steps(parts);
    }

    /** Returns a route for each process, or throws with everything that is wrong. */
    public List<ProcessRoute> plan(List<ProcessDefinition> processes) {
        return steps.planner.plan(processes);
    }

    /** Returns the variables that the first attempt of a task would have. */
    public TaskVariables variables(TaskRequest request) {
        return steps.preparation.variables(request, 1);
    }

    /** Takes a task. */
    public CompletionStage<TaskResult> submit(TaskRequest request) {
        return new TaskRun(steps, request, numbers.incrementAndGet()).start();
    }

    /** Publishes a file or a directory on a thread for transfers. */
    public CompletionStage<Void> publish(FileLocation from, FileLocation to, PublishRule.Mode mode, boolean overwrite) {
        return CompletableFuture.runAsync(
                () -> steps.publisher.publish("the workflow", from, to, mode, overwrite), steps.transfers);
    }

    /** Ends the run from outside. */
    public void cancel(String reason) {
        new RunEnd(steps).cancel(reason, true);
    }

    /** Waits until every task has ended; returns whether it was so in time. */
    public boolean awaitIdle(Duration patience) throws InterruptedException {
        return steps.state.awaitIdle(patience);
    }

    /** Returns how the run stands. */
    public RunReport report() {
        return steps.state.report(steps.parts.settings().failOnIgnore());
    }

    @Override
    public void close() {
        // Whoever still waits for room is told that it will not come.
        new RunEnd(steps).finish();
        steps.parts.timer().close();
        steps.files.close();
        steps.transfers.close();
        steps.parts.ledger().close();
    }
}

package io.penstock.pipeline;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.run.FailureReport;
import io.penstock.domain.run.RunReport;
import io.penstock.domain.run.TaskFailure;
import io.penstock.domain.task.TaskResult;
import io.penstock.pipeline.channel.EventLoop;
import io.penstock.pipeline.channel.ExplainedException;
import io.penstock.pipeline.process.FlowGraph;
import io.penstock.pipeline.script.Script;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A pipeline that runs. Thread-safe. */
public final class PipelineRun {
    private final EventLoop loop;
    private final @Nullable Script script;
    private final Consumer<String> cancel;
    private final Reports reports;
    private final FlowGraph graph;
    private final CompletableFuture<RunReport> completion = new CompletableFuture<>();

    PipelineRun(EventLoop loop, @Nullable Script script, Consumer<String> cancel, Reports reports, FlowGraph graph) {
        this.loop = loop;
        this.script = script;
        this.cancel = cancel;
        this.reports = reports;
        this.graph = graph;
    }

    /**
     * Returns the processes of the workflow, in the order they were put in, each with those whose outputs it takes, directly or
     * through operators; complete when the workflow has been put together.
     */
    public Map<String, Set<String>> predecessors() {
        return graph.predecessors();
    }

    /** Tells how the tasks of the run stand. */
    @FunctionalInterface
    interface Reports {
        RunReport report();
    }

    void start(Runnable connect) {
        loop.onFailure(failure -> cancel.accept(firstLine(failure)));
        loop.start(connect).whenComplete((nothing, failure) -> complete(failure));
    }

    private static String firstLine(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }

    private void complete(@Nullable Throwable failure) {
        boolean exits = failure instanceof ExplainedException exit && exit.isQuiet();
        try {
            RunReport report = reports.report();
            boolean success = report.isSuccess() && (failure == null || exits);
            if (script != null) {
                script.complete(new Script.End(
                        success, success ? 0 : exitStatus(report), problem(failure, report), counts(report)));
            }
            if (failure == null || exits) {
                completion.complete(report);
            } else {
                completion.completeExceptionally(problem(failure));
            }
        } catch (RuntimeException | Error e) {
            completion.completeExceptionally(problem(failure == null ? e : failure));
        }
    }

    private static int exitStatus(RunReport report) {
        return report.failure()
                .map(failure -> failure.result().outcome().exitStatus())
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt)
                .filter(status -> status != 0)
                .orElse(1);
    }

    private static Map<String, Integer> counts(RunReport report) {
        return Map.of(
                "succeedCount", report.count(TaskResult.Status.SUCCEEDED),
                "cachedCount", report.count(TaskResult.Status.REUSED),
                "failedCount", report.count(TaskResult.Status.FAILED),
                "ignoredCount", report.count(TaskResult.Status.IGNORED));
    }

    private static Script.Problem problem(@Nullable Throwable failure, RunReport report) {
        if (failure != null) {
            return new Script.Problem(firstLine(failure), String.valueOf(failure.getMessage()));
        }
        return report.failure()
                .map(task -> new Script.Problem(message(task), FailureReport.of(task)))
                .orElse(new Script.Problem("the run was cancelled", "the run was cancelled"));
    }

    /** What a tool prints says more than its status. */
    private static String message(TaskFailure failure) {
        String printed = failure.printed().telling();
        return printed.isBlank() ? FailureReport.reason(failure.result().outcome()) : printed.strip();
    }

    private static PenstockException problem(Throwable failure) {
        return failure instanceof PenstockException known
                ? known
                : new PenstockException(ErrorCode.INTERNAL, "the pipeline failed: " + failure, failure);
    }

    /**
     * Returns how the run ends: with the report of its tasks, failed ones included, once nothing is left to do; exceptionally
     * with a {@link PenstockException} where a script is wrong, after its tasks were cancelled.
     */
    public CompletionStage<RunReport> completion() {
        return completion;
    }

    /** Ends the run: its tasks are cancelled and nothing more is made of their results. Does not block. */
    public void cancel(String reason) {
        loop.execute(loop::halt);
        cancel.accept(reason);
    }
}

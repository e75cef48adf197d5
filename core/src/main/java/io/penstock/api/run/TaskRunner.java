package io.penstock.api.run;

import io.penstock.domain.directive.TaskVariables;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.process.ProcessDefinition;
import io.penstock.domain.run.ProcessRoute;
import io.penstock.domain.run.RunReport;
import io.penstock.domain.task.PublishRule;
import io.penstock.domain.task.TaskRequest;
import io.penstock.domain.task.TaskResult;
import io.penstock.internal.engine.Engine;
import io.penstock.internal.engine.EngineParts;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Runs tasks where the configuration says: the facade of the library.
 *
 * <pre>{@code
 * try (TaskRunner runner = TaskRunner.builder().executor(local).fileStore(files).build()) {
 *     ProcessDefinition hello = ProcessDefinition.named("HELLO").build();
 *     TaskRequest request = TaskRequest.of(hello, "echo hello > hi.txt", OutputRequest.files("hi.txt"));
 *     TaskResult result = runner.submit(request).toCompletableFuture().join();
 * }
 * }</pre>
 *
 * <p>One runner serves one run. All methods are thread-safe; only {@link #plan} and {@link #awaitIdle} block.
 */
public final class TaskRunner implements AutoCloseable {
    private final Engine engine;

    TaskRunner(EngineParts parts) {
        this.engine = new Engine(parts);
    }

    /** Starts a builder without executors. */
    public static TaskRunnerBuilder builder() {
        return new TaskRunnerBuilder();
    }

    /**
     * Checks where the tasks of processes would go, before any is submitted; asks the back ends too, and blocks for that.
     *
     * @return a route for each process, in the same order
     * @throws io.penstock.api.PenstockException with {@code CONFIGURATION}, naming every problem of every process: an
     *     unknown executor, a missing queue, container or work directory, a container option the executor cannot express;
     *     or with what a back end answered, such as {@code RESOURCE_NOT_FOUND} for a queue that does not exist
     */
    public List<ProcessRoute> plan(List<ProcessDefinition> processes) {
        return engine.plan(processes);
    }

    /**
     * Returns what expressions may ask of a task before it is submitted: its directives by configuration and process, for a
     * first attempt. A driver that decides by {@code task.ext} whether there is a task at all asks here. To be used by one
     * thread at a time.
     */
    public TaskVariables variables(TaskRequest request) {
        return engine.variables(request);
    }

    /**
     * Takes a task; it runs as soon as its executor has room. Does not block.
     *
     * @return completes with how the task ended, failure included; exceptionally with a
     *     {@link io.penstock.api.PenstockException} where the request itself is wrong, such as an input file that does not
     *     exist, or where no task can succeed any more; the run ends then too
     */
    public CompletionStage<TaskResult> submit(TaskRequest request) {
        return engine.submit(request);
    }

    /**
     * Puts a file or a directory where its user looks for it, in another store where the target lies there. Does not block.
     *
     * @param overwrite whether what is there is replaced; where it is not, the file stays away
     * @return completes when it is there; exceptionally with a {@link io.penstock.api.PenstockException}
     */
    public CompletionStage<Void> publish(FileLocation from, FileLocation to, PublishRule.Mode mode, boolean overwrite) {
        return engine.publish(from, to, mode, overwrite);
    }

    /** Ends the run: nothing more is submitted and what runs is cancelled; the stages of all tasks complete. Does not block. */
    public void cancel(String reason) {
        engine.cancel(reason);
    }

    /**
     * Waits until every task that was submitted has ended.
     *
     * @return whether it was so within the given time
     * @throws InterruptedException if the thread is interrupted first
     */
    public boolean awaitIdle(Duration patience) throws InterruptedException {
        return engine.awaitIdle(patience);
    }

    /** Returns how the run stands; after all tasks have completed, how it ended. */
    public RunReport report() {
        return engine.report();
    }

    /** Closes the ledger and ends the runner's threads; executors and stores stay open, for they belong to the caller. */
    @Override
    public void close() {
        engine.close();
    }
}

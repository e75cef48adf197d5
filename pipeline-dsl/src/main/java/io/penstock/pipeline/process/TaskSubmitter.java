package io.penstock.pipeline.process;

import io.penstock.domain.directive.TaskVariables;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.PublishRule;
import io.penstock.domain.task.TaskRequest;
import io.penstock.domain.task.TaskResult;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Takes the tasks of processes. */
@FunctionalInterface
public interface TaskSubmitter {

    /** Takes a task; does not block. */
    CompletionStage<TaskResult> submit(TaskRequest request);

    /** Puts a file where its user looks for it; does not block. By default nothing is published. */
    default CompletionStage<Void> publish(
            FileLocation from, FileLocation to, PublishRule.Mode mode, boolean overwrite) {
        return CompletableFuture.completedFuture(null);
    }

    /** Returns what the {@code when} section may ask of a task; by default what the process itself says. */
    default TaskVariables variables(TaskRequest request) {
        return new OwnDirectives(request.process(), request.variables());
    }
}

package io.penstock.pipeline.process;

import io.penstock.domain.task.TaskRequest;
import io.penstock.domain.task.TaskResult;
import java.util.concurrent.CompletionStage;

/** Takes the tasks of processes. */
@FunctionalInterface
public interface TaskSubmitter {

    /** Takes a task; does not block. */
    CompletionStage<TaskResult> submit(TaskRequest request);
}

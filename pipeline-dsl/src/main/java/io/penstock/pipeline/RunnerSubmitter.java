package io.penstock.pipeline;

import io.penstock.api.run.TaskRunner;
import io.penstock.domain.directive.TaskVariables;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.PublishRule;
import io.penstock.domain.task.TaskRequest;
import io.penstock.domain.task.TaskResult;
import io.penstock.pipeline.process.TaskSubmitter;
import java.util.concurrent.CompletionStage;

/** Hands tasks to a runner. */
record RunnerSubmitter(TaskRunner runner) implements TaskSubmitter {
    @Override
    public CompletionStage<TaskResult> submit(TaskRequest request) {
        return runner.submit(request);
    }

    @Override
    public CompletionStage<Void> publish(FileLocation from, FileLocation to, PublishRule.Mode mode, boolean overwrite) {
        return runner.publish(from, to, mode, overwrite);
    }

    @Override
    public TaskVariables variables(TaskRequest request) {
        return runner.variables(request);
    }
}

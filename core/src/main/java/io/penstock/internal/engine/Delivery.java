package io.penstock.internal.engine;

import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.OutputResult;
import io.penstock.domain.task.PublishRule;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.domain.task.TaskResult;
import io.penstock.domain.task.TaskResult.Status;
import java.util.List;

/** Brings the outputs of a finished task to where they are wanted, and then ends the task. One thread at a time. */
final class Delivery {
    private final Steps steps;
    private final OpenTask task;
    private final TaskTries tries;

    Delivery(Steps steps, OpenTask task, TaskTries tries) {
        this.steps = steps;
        this.task = task;
        this.tries = tries;
    }

    /** Takes what an attempt made: into the {@code storeDir} if there is one, then to where it is published. */
    void made(PreparedAttempt prepared, FileLocation directory, List<OutputResult> outputs) {
        prepared.directives()
                .storeDirectory()
                .ifPresentOrElse(
                        storage -> task.transfer(() -> keep(prepared, directory, outputs, storage)),
                        () -> hand(prepared, directory, outputs, Status.SUCCEEDED));
    }

    private void keep(
            PreparedAttempt prepared, FileLocation directory, List<OutputResult> outputs, FileLocation storage) {
        tries.ask(
                        () -> steps.storage.keep(outputs, directory, storage),
                        () -> task.transfer(() -> keep(prepared, directory, outputs, storage)))
                .ifPresent(kept -> hand(prepared, storage, kept, Status.SUCCEEDED));
    }

    /** Takes what was made before. */
    void reused(PreparedAttempt prepared, FileLocation directory, List<OutputResult> outputs) {
        hand(prepared, directory, outputs, Status.REUSED);
    }

    private void hand(PreparedAttempt prepared, FileLocation directory, List<OutputResult> outputs, Status status) {
        TaskResult success = OpenTask.result(prepared.name(), status, TaskOutcome.succeeded(), directory).toBuilder()
                .outputs(outputs)
                .build();
        List<PublishRule> rules = prepared.directives().publish();
        if (rules.isEmpty()) {
            task.complete(success);
        } else {
            task.transfer(() -> publish(success, rules));
        }
    }

    private void publish(TaskResult success, List<PublishRule> rules) {
        tries.ask(() -> published(success, rules), () -> task.transfer(() -> publish(success, rules)))
                .ifPresent(task::complete);
    }

    private TaskResult published(TaskResult success, List<PublishRule> rules) {
        steps.publisher.publish(success, rules);
        return success;
    }
}

package io.penstock.internal.engine;

import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.OutputResult;
import io.penstock.domain.task.TaskDirectives;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.domain.task.TaskResult;
import io.penstock.domain.task.TaskResult.Status;
import io.penstock.internal.collect.Made;
import java.util.List;
import java.util.Map;

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
    void made(PreparedAttempt prepared, Placement placement, Made made) {
        prepared.directives()
                .storeDirectory()
                .ifPresentOrElse(
                        storage -> task.transfer(() -> keep(prepared, placement, made, storage)),
                        () -> hand(prepared, placement.directory(), made, Status.SUCCEEDED));
    }

    private void keep(PreparedAttempt prepared, Placement placement, Made made, FileLocation storage) {
        tries.ask(
                        () -> steps.storage.keep(
                                placement.task().hash(), made.outputs(), placement.directory(), storage),
                        () -> task.transfer(() -> keep(prepared, placement, made, storage)))
                .ifPresent(kept -> hand(prepared, storage, new Made(kept, Map.of()), Status.SUCCEEDED));
    }

    /** Takes what was made before. */
    void reused(PreparedAttempt prepared, FileLocation directory, Made made) {
        hand(prepared, directory, made, Status.REUSED);
    }

    private void hand(PreparedAttempt prepared, FileLocation directory, Made made, Status status) {
        TaskResult success = OpenTask.result(prepared.name(), status, TaskOutcome.succeeded(), directory);
        TaskDirectives directives = prepared.directives();
        if (directives.publish().isEmpty()) {
            task.complete(with(success, made.asTheyLie()));
        } else {
            task.transfer(() -> publish(success, made, directives));
        }
    }

    private void publish(TaskResult success, Made made, TaskDirectives directives) {
        tries.ask(
                        () -> published(success, made, directives),
                        () -> task.transfer(() -> publish(success, made, directives)))
                .ifPresent(task::complete);
    }

    /** What is published by moving it is handed on as it lies there, and found there by a run that resumes this one. */
    private TaskResult published(TaskResult success, Made made, TaskDirectives directives) {
        Made now =
                made.moved(steps.publisher.publish(with(success, made.outputs()), made.moved(), directives.publish()));
        if (!now.moved().equals(made.moved()) && directives.storeDirectory().isEmpty()) {
            steps.seals.moved(success.workDirectory(), now);
        }
        return with(success, now.asTheyLie());
    }

    private static TaskResult with(TaskResult success, List<OutputResult> outputs) {
        return success.toBuilder().outputs(outputs).build();
    }
}

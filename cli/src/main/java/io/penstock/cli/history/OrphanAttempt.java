package io.penstock.cli.history;

import io.penstock.domain.container.ContainerReference;
import io.penstock.domain.event.TaskProgress;
import io.penstock.domain.queue.QueueReference;
import io.penstock.domain.run.AttemptIntent;
import io.penstock.domain.run.PastAttempt;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.domain.task.TaskBody;
import io.penstock.domain.task.TaskDirectives;

/** An attempt whose end nobody has seen, as far as an executor must know it to find it and end it. */
final class OrphanAttempt {
    private OrphanAttempt() {}

    /** Returns the attempt without script and inputs, which are of no use to whoever wants to end it. */
    static TaskAttempt of(PastAttempt past) {
        AttemptIntent intent = past.intent();
        TaskProgress task = intent.task();
        TaskDirectives.Builder directives = TaskDirectives.builder();
        task.queue().ifPresent(queue -> directives.queue(new QueueReference(queue)));
        String container = intent.details().get("container");
        if (container != null) {
            directives.container(ContainerReference.parse(container));
        }
        return TaskAttempt.builder()
                .taskNumber(task.taskNumber())
                .taskName(task.name())
                .processName(task.process())
                .attempt(task.attempt())
                .hash(task.hash())
                .workDirectory(task.workDirectory())
                .body(TaskBody.script(""))
                .directives(directives.build())
                .build();
    }
}

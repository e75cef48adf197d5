package io.penstock.cli.render;

import io.penstock.domain.event.AttemptRecord;
import io.penstock.domain.event.RunEvent;
import io.penstock.domain.event.TaskProgress;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.FailureClass;
import io.penstock.domain.task.TaskHash;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.domain.task.TaskResult;
import java.time.Instant;

/** Events and results for tests of what is shown. */
public final class RenderFixtures {
    static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    private RenderFixtures() {}

    /** Returns the first attempt of a task on AWS Batch. */
    public static TaskProgress.Builder aTask(int number, String process) {
        return TaskProgress.builder()
                .taskNumber(number)
                .hash(new TaskHash("abcdef0123456789abcdef012345678" + number))
                .process(process)
                .name(process + " (s" + number + ")")
                .tag("s" + number)
                .attempt(1)
                .executor("awsbatch")
                .queue("my-queue")
                .workDirectory(FileLocation.parse("s3://bucket/work/ab/cd" + number));
    }

    /** Returns an attempt that took four seconds in all, three of them in its script. */
    public static AttemptRecord.Builder aRecord(TaskProgress task) {
        return AttemptRecord.builder()
                .task(task)
                .status(AttemptRecord.Status.COMPLETED)
                .outcome(TaskOutcome.succeeded())
                .nativeId("job-1")
                .submitted(START)
                .started(START.plusSeconds(1))
                .completed(START.plusSeconds(4));
    }

    static AttemptRecord failed(TaskProgress task) {
        return aRecord(task)
                .status(AttemptRecord.Status.FAILED)
                .outcome(TaskOutcome.failed(FailureClass.SPOT_RECLAIM, "Host EC2 (instance i-1) terminated."))
                .retried(true)
                .build();
    }

    static RunEvent.TaskRequested requested(int number, String process) {
        return new RunEvent.TaskRequested(number, process, "awsbatch");
    }

    static RunEvent.TaskCompleted completed(int number, String process, TaskResult.Status status) {
        return new RunEvent.TaskCompleted(number, process, result(process + " (s" + number + ")", status));
    }

    static TaskResult result(String name, TaskResult.Status status) {
        return TaskResult.builder()
                .name(name)
                .status(status)
                .outcome(TaskOutcome.succeeded())
                .workDirectory(FileLocation.parse("/work/ab/cd"))
                .build();
    }
}

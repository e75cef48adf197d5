package io.penstock.aws.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.penstock.aws.AwsBatch;
import io.penstock.aws.EmulatedAws;
import io.penstock.contract.RecordingObserver;
import io.penstock.contract.TaskFixtures;
import io.penstock.domain.container.ContainerReference;
import io.penstock.domain.queue.QueueReference;
import io.penstock.domain.task.FailureClass;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.domain.task.TaskDirectives;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.emulator.fault.ScriptedEnd;
import io.penstock.spi.FileStore;
import io.penstock.spi.TaskExecutor;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Jobs that end in AWS's own words, all the way from Batch to the attempt's report. */
final class FailureTextsTest {
    private static EmulatedAws aws;
    private static FileStore store;
    private static TaskExecutor executor;

    @BeforeAll
    static void start(@TempDir Path directory) {
        aws = EmulatedAws.start(directory);
        store = AwsBatch.fileStore(aws.settings().build());
        executor = AwsBatch.executor(aws.settings().build(), store);
    }

    @AfterAll
    static void stop() {
        executor.close();
        store.close();
        aws.close();
    }

    @ParameterizedTest(name = "{3}: {0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        Essential container in task exited | | 2 | TOOL_EXIT
        Essential container in task exited | OutOfMemoryError: Container killed due to memory usage | 137 | OUT_OF_MEMORY
        Essential container in task exited | | 137 | TOOL_EXIT
        Host EC2 (instance i-0123456789abcdef0) terminated. | | | SPOT_RECLAIM
        Your Spot Task was interrupted. | | | SPOT_RECLAIM
        Task failed to start | CannotInspectContainerError: Could not transition to inspecting | | HOST
        Task failed to start | DockerTimeoutError: Could not transition to created; timed out after 4m0s | | HOST
        Task failed to start | CgroupError: Agent could not create task's platform resources | | HOST
        Task failed to start | | | HOST
        Task failed to start | CannotPullContainerError: context canceled | | IMAGE_PULL_PASSING
        Task failed to start | CannotPullContainerError: toomanyrequests: You have reached your pull rate limit | | IMAGE_PULL_PASSING
        Task failed to start | CannotPullContainerError: i/o timeout | | IMAGE_PULL_PASSING
        Task failed to start | CannotPullContainerError: unauthorized: authentication required | | IMAGE_PULL_FINAL
        Task failed to start | CannotPullContainerError: manifest for x:y not found | | IMAGE_PULL_FINAL
        Task failed to start | CannotPullContainerError: write /var: no space left on device | | DISK_FULL
        Essential container in task exited | write error: no space left on device | 1 | DISK_FULL
        Essential container in task exited | | 251 | STAGING
        ECS was unable to assume the role 'arn:aws:iam::1:role/x' that was provided for this task. | | | ROLE
        Job attempt duration exceeded timeout | | 143 | TIMEOUT
        Canceled by JobStateTimeLimit action due to reason: MISCONFIGURATION:JOB_RESOURCE_REQUIREMENT | | | UNSCHEDULABLE
        Container Overrides length must be at most 8192 | | | SUBMISSION
        A text that nobody has seen | | 9 | TOOL_EXIT
        A text that nobody has seen | | | UNKNOWN
        """)
    void becomeTheirClassAndAreShownAsTheyAre(
            String statusReason, @Nullable String containerReason, @Nullable Integer exit, FailureClass expected) {
        TaskOutcome.Failed failed = ends(new ScriptedEnd(statusReason, containerReason, exit));

        assertThat(failed.failureClass()).as(failed.reason()).isEqualTo(expected);
        if (expected != FailureClass.TOOL_EXIT && expected != FailureClass.STAGING) {
            assertThat(failed.reason()).contains(containerReason == null ? statusReason : containerReason);
        }
    }

    @Test
    void comeWithTheLogWhereTheScriptsOwnWordsNeverArrived() {
        TaskAttempt attempt = TaskFixtures.anAttempt(
                        aws.settings().build().workRoot().orElseThrow())
                .directives(directives().containerOptions("--env PATH=/nowhere").build())
                .build();
        TaskOutcome outcome = run(attempt);

        assertThat(outcome)
                .asInstanceOf(type(TaskOutcome.Failed.class))
                .extracting(TaskOutcome.Failed::reason)
                .asString()
                .contains("the last lines of its log", "penstock: this container has no aws command");
    }

    private static TaskOutcome.Failed ends(ScriptedEnd end) {
        TaskAttempt attempt = TaskFixtures.anAttempt(
                        aws.settings().build().workRoot().orElseThrow())
                .directives(directives().build())
                .build();
        aws.faults().endJobs(attempt.jobName(), 1, end);
        return assertThat(run(attempt))
                .asInstanceOf(type(TaskOutcome.Failed.class))
                .actual();
    }

    private static TaskOutcome run(TaskAttempt attempt) {
        return executor.submit(attempt, new RecordingObserver())
                .completion()
                .toCompletableFuture()
                .orTimeout(40, TimeUnit.SECONDS)
                .join()
                .outcome();
    }

    private static TaskDirectives.Builder directives() {
        return TaskDirectives.builder()
                .queue(new QueueReference(EmulatedAws.QUEUE))
                .container(ContainerReference.parse("ubuntu:24.04"));
    }
}

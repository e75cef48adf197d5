package io.penstock.aws.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.penstock.domain.task.FailureClass;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.spi.launch.ExitMarker;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FailureClassifierTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Essential container in task exited | OutOfMemoryError: Container killed due to memory usage | 137 | OUT_OF_MEMORY
            Essential container in task exited | | 137 | TOOL_EXIT
            Essential container in task exited | | 1 | TOOL_EXIT
            Essential container in task exited | | 251 | STAGING
            Essential container in task exited | | 252 | STAGING
            Essential container in task exited | | 250 | TOOL_EXIT
            Host EC2 (instance i-0123456789abcdef0) terminated. | | | SPOT_RECLAIM
            Host EC2 (instance i-0123456789abcdef0) terminated. | | 143 | SPOT_RECLAIM
            Your Spot Task was interrupted. | | | SPOT_RECLAIM
            Task failed to start | CannotInspectContainerError: Could not transition to inspecting | | HOST
            Task failed to start | DockerTimeoutError: Could not transition to created; timed out after waiting 4m0s | | HOST
            Task failed to start | CgroupError: Agent could not create task's platform resources | | HOST
            Task failed to start | | | HOST
            Task failed to start | CannotPullContainerError: Error response from daemon: context canceled | | IMAGE_PULL_PASSING
            Task failed to start | CannotPullContainerError: toomanyrequests: You have reached your pull rate limit | | IMAGE_PULL_PASSING
            Task failed to start | CannotPullContainerError: Get https://registry: net/http: request canceled (Client.Timeout exceeded) | | IMAGE_PULL_PASSING
            Task failed to start | CannotPullContainerError: pull access: unauthorized: authentication required | | IMAGE_PULL_FINAL
            Task failed to start | CannotPullContainerError: manifest for x:y not found | | IMAGE_PULL_FINAL
            Task failed to start | CannotPullContainerError: something that nobody saw before | | UNKNOWN
            Task failed to start | CannotPullContainerError: write /var/lib: no space left on device | | DISK_FULL
            Essential container in task exited | write error: no space left on device | 1 | DISK_FULL
            ECS was unable to assume the role 'arn:aws:iam::1:role/x' that was provided for this task. | | | ROLE
            Job attempt duration exceeded timeout | | 143 | TIMEOUT
            Canceled by JobStateTimeLimit action due to reason: CAPACITY:INSUFFICIENT_INSTANCE_CAPACITY | | | UNSCHEDULABLE
            MISCONFIGURATION:JOB_RESOURCE_REQUIREMENT - too large | | | UNSCHEDULABLE
            Container Overrides length must be at most 8192 | | | SUBMISSION
            A text that nobody has seen | | | UNKNOWN
            A text that nobody has seen | | 3 | TOOL_EXIT
            """)
    void findsTheClass(String statusReason, String containerReason, String exit, FailureClass expected) {
        JobEnd end = end(statusReason, containerReason == null ? "" : containerReason, exit, false);

        assertThat(FailureClassifier.classify(end, null))
                .asInstanceOf(type(TaskOutcome.Failed.class))
                .extracting(TaskOutcome.Failed::failureClass)
                .isEqualTo(expected);
    }

    @Test
    void knowsADiskThatTheLauncherFoundTooSmall() {
        JobEnd end = end("Essential container in task exited", "", "251", false);

        assertThat(FailureClassifier.classify(end, new ExitMarker(251, ExitMarker.DISK_FULL)))
                .asInstanceOf(type(TaskOutcome.Failed.class))
                .extracting(TaskOutcome.Failed::failureClass)
                .isEqualTo(FailureClass.DISK_FULL);
    }

    @Test
    void namesTheOutputThatCannotBeStored() {
        JobEnd end = end("Essential container in task exited", "", "252", false);

        assertThat(FailureClassifier.classify(end, new ExitMarker(252, ExitMarker.BAD_OUTPUT, "./d/x cannot be read")))
                .isEqualTo(new TaskOutcome.Failed(
                        FailureClass.BAD_OUTPUT,
                        OptionalInt.of(252),
                        "an output cannot be stored in S3: ./d/x cannot be read"));
    }

    @Test
    void showsUnknownWordsAsTheyAre() {
        assertThat(FailureClassifier.classify(end("Strange things", "stranger things", "3", false), null))
                .isEqualTo(new TaskOutcome.Failed(
                        FailureClass.TOOL_EXIT, OptionalInt.of(3), "exit status 3: Strange things (stranger things)"));
    }

    @Test
    void saysNothingButTheStatusOfAnOrdinaryFailure() {
        assertThat(FailureClassifier.classify(end("Essential container in task exited", "", "2", false), null))
                .isEqualTo(TaskOutcome.toolExit(2));
    }

    @Test
    void takesAJobThatSomebodyStoppedForCancelled() {
        assertThat(FailureClassifier.classify(end("colleague tidied up", "", null, true), null))
                .isEqualTo(TaskOutcome.failed(FailureClass.CANCELLED, "colleague tidied up"));
    }

    @Test
    void tellsAJobStoppedByTheTimeLimitFromACancelledOne() {
        assertThat(FailureClassifier.classify(end("Job attempt duration exceeded timeout", "", "143", true), null))
                .asInstanceOf(type(TaskOutcome.Failed.class))
                .extracting(TaskOutcome.Failed::failureClass)
                .isEqualTo(FailureClass.TIMEOUT);
    }

    @ParameterizedTest
    @ValueSource(ints = {250, 251, 252})
    void believesAMarkerThatSaysThatAStatusIsTheScriptsOwn(int status) {
        JobEnd end = end("Essential container in task exited", "", String.valueOf(status), false);

        assertThat(FailureClassifier.classify(end, new ExitMarker(status, ""))).isEqualTo(TaskOutcome.toolExit(status));
    }

    @Test
    void believesAMarkerThatSaysThatATransferFailed() {
        JobEnd end = end("Essential container in task exited", "", "252", false);

        assertThat(FailureClassifier.classify(end, new ExitMarker(252, ExitMarker.STAGE_OUT)))
                .asInstanceOf(type(TaskOutcome.Failed.class))
                .extracting(TaskOutcome.Failed::failureClass)
                .isEqualTo(FailureClass.STAGING);
    }

    private static JobEnd end(
            String statusReason,
            String containerReason,
            @org.jspecify.annotations.Nullable String exit,
            boolean stopped) {
        return new JobEnd(
                false,
                statusReason,
                containerReason,
                exit == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(exit)),
                stopped);
    }
}

package io.penstock.aws.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.aws.launch.ContainerCommand;
import io.penstock.aws.settings.JobSettings;
import io.penstock.aws.settings.PlatformType;
import io.penstock.aws.settings.TransferSettings;
import io.penstock.contract.TaskFixtures;
import io.penstock.domain.container.ContainerReference;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.queue.QueueReference;
import io.penstock.domain.resource.Accelerator;
import io.penstock.domain.resource.MemorySize;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.domain.task.TaskDirectives;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.batch.model.ResourceRequirement;
import software.amazon.awssdk.services.batch.model.RetryStrategy;
import software.amazon.awssdk.services.batch.model.SubmitJobRequest;

final class JobRequestTest {

    @Test
    void asksForWhatTheDirectivesSay() {
        SubmitJobRequest request = request(TaskDirectives.builder()
                .cpus(4)
                .memory(new MemorySize((3L << 20) * 1000 + 1))
                .accelerator(new Accelerator(2, ""))
                .time(Duration.ofMillis(90_001))
                .putResourceLabels("a", "b")
                .build());

        assertThat(resources(request)).isEqualTo(Map.of("VCPU", "4", "MEMORY", "3001", "GPU", "2"));
        assertThat(request.timeout().attemptDurationSeconds()).isEqualTo(91);
        assertThat(request.tags()).isEqualTo(Map.of("a", "b"));
        assertThat(request.propagateTags()).isTrue();
        assertThat(request.retryStrategy().attempts()).isEqualTo(1);
    }

    @Test
    void asksForLittleWhereTheDirectivesSayNothing() {
        SubmitJobRequest request = request(TaskDirectives.builder().build());

        assertThat(resources(request)).isEqualTo(Map.of("VCPU", "1", "MEMORY", "1024"));
        assertThat(request.timeout()).isNull();
        assertThat(request.hasTags()).isFalse();
    }

    @Test
    void leavesTheSizesOfAJobDefinitionOfTheUsersOwn() {
        ContainerReference mine = ContainerReference.parse("job-definition://mine");

        SubmitJobRequest request =
                request(TaskDirectives.builder().container(mine).build());
        assertThat(request.containerOverrides().hasResourceRequirements()).isFalse();
        SubmitJobRequest larger = request(TaskDirectives.builder()
                .container(mine)
                .cpus(2)
                .putRaw("cpus", 2)
                .memory(MemorySize.ofMebibytes(500))
                .build());
        assertThat(resources(larger)).isEqualTo(Map.of("VCPU", "2", "MEMORY", "500"));
    }

    @Test
    void asksForOneProcessorWhereTheProcessDoesThoughADefinitionMayHaveMore() {
        TaskDirectives directives = TaskDirectives.builder()
                .container(ContainerReference.parse("job-definition://mine"))
                .cpus(1)
                .putRaw("cpus", 1)
                .build();

        assertThat(resources(request(directives))).isEqualTo(Map.of("VCPU", "1"));
    }

    @Test
    void overridesBothSizesOrNeitherOnFargate() {
        JobSettings fargate =
                JobSettings.builder().platformType(PlatformType.FARGATE).build();
        TaskDirectives.Builder mine =
                TaskDirectives.builder().container(ContainerReference.parse("job-definition://mine"));

        assertThat(request(fargate, mine.build(), false).containerOverrides().hasResourceRequirements())
                .isFalse();
        assertThat(resources(
                        request(fargate, mine.memory(MemorySize.ofGibibytes(4)).build(), false)))
                .isEqualTo(Map.of("VCPU", "1", "MEMORY", "4096"));
        assertThat(resources(request(
                        fargate,
                        TaskDirectives.builder()
                                .container(ContainerReference.parse("job-definition://mine"))
                                .cpus(2)
                                .putRaw("cpus", 2)
                                .build(),
                        false)))
                .isEqualTo(Map.of("VCPU", "2", "MEMORY", "4096"));
    }

    @Test
    void raisesWhatIsBelowTheMinimumOfAws() {
        SubmitJobRequest request = request(TaskDirectives.builder()
                .memory(MemorySize.ofMebibytes(1))
                .time(Duration.ofSeconds(1))
                .build());

        assertThat(resources(request)).containsEntry("MEMORY", "4");
        assertThat(request.timeout().attemptDurationSeconds()).isEqualTo(60);
    }

    @Test
    void holdsNothingOfTheTaskButItsNameAndOneKey() {
        SubmitJobRequest request = request(TaskDirectives.builder().build());

        assertThat(request.containerOverrides().environment()).isEmpty();
        assertThat(request.containerOverrides().command())
                .last()
                .asString()
                .startsWith("s3://b/work/")
                .endsWith("/.command.run");
        assertThat(String.join(" ", request.containerOverrides().command())).hasSizeLessThan(1000);
    }

    @Test
    void namesAShareOnlyWhereTheQueueHasAPolicy() {
        JobSettings settings = JobSettings.builder()
                .shareIdentifier("mine")
                .schedulingPriority(7)
                .build();

        assertThat(request(settings, TaskDirectives.builder().build(), false).shareIdentifier())
                .isNull();
        SubmitJobRequest shared = request(settings, TaskDirectives.builder().build(), true);
        assertThat(shared.shareIdentifier()).isEqualTo("mine");
        assertThat(shared.schedulingPriorityOverride()).isEqualTo(7);
    }

    @Test
    void asksForAShareWhereTheQueueNeedsOne() {
        assertThatThrownBy(() -> request(
                        JobSettings.builder().build(), TaskDirectives.builder().build(), true))
                .hasMessageContaining("aws.batch.shareIdentifier");
    }

    @Test
    void givesASharedQueueThePriorityThatItNeeds() {
        JobSettings settings = JobSettings.builder().shareIdentifier("mine").build();

        assertThat(request(settings, TaskDirectives.builder().build(), true).schedulingPriorityOverride())
                .isZero();
    }

    @Test
    void letsBatchItselfTryAgainOnlyAfterAReclaim() {
        RetryStrategy strategy = request(
                        JobSettings.builder().maxSpotAttempts(5).build(),
                        TaskDirectives.builder().build(),
                        false)
                .retryStrategy();

        assertThat(strategy.attempts()).isEqualTo(5);
        assertThat(strategy.evaluateOnExit())
                .extracting(entry -> entry.actionAsString() + " " + entry.onStatusReason() + " " + entry.onReason())
                .containsExactly("RETRY Host EC2* null", "RETRY Your Spot Task was interrupted* null", "EXIT null *");
    }

    @Test
    void writesLabelsInLettersThatAwsTakes() {
        Map<String, String> tags = request(TaskDirectives.builder()
                        .putResourceLabels("a b;c", "x".repeat(300))
                        .putResourceLabels("AWS:mine", "grün/+=-@:._")
                        .putResourceLabels("k".repeat(200), "")
                        .build())
                .tags();

        assertThat(tags)
                .containsEntry("a b_c", "x".repeat(256))
                .containsEntry("_AWS:mine", "grün/+=-@:._")
                .containsEntry("k".repeat(128), "");
    }

    @Test
    void holdsConsumableResources() {
        SubmitJobRequest request = request(TaskDirectives.builder()
                .putRaw("hints", Map.of("consumableResources", "licence=2"))
                .build());

        assertThat(request.consumableResourcePropertiesOverride().consumableResourceList())
                .singleElement()
                .satisfies(resource -> {
                    assertThat(resource.consumableResource()).isEqualTo("licence");
                    assertThat(resource.quantity()).isEqualTo(2);
                });
        assertThat(request(TaskDirectives.builder().build()).consumableResourcePropertiesOverride())
                .isNull();
    }

    private static Map<String, String> resources(SubmitJobRequest request) {
        return request.containerOverrides().resourceRequirements().stream()
                .collect(Collectors.toMap(ResourceRequirement::typeAsString, ResourceRequirement::value));
    }

    private static SubmitJobRequest request(TaskDirectives directives) {
        return request(JobSettings.builder().build(), directives, false);
    }

    private static SubmitJobRequest request(JobSettings settings, TaskDirectives directives, boolean shared) {
        TaskAttempt attempt = TaskFixtures.anAttempt(FileLocation.parse("s3://b/work"))
                .directives(directives)
                .build();
        ContainerCommand command =
                new ContainerCommand(TransferSettings.builder().build());
        return new JobRequest(settings, command).of(attempt, new QueueReference("q"), "d:1", shared);
    }
}

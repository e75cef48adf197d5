package io.penstock.aws.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.aws.settings.JobSettings;
import io.penstock.aws.settings.PlatformType;
import io.penstock.contract.TaskFixtures;
import io.penstock.domain.container.ContainerReference;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.queue.QueueReference;
import io.penstock.domain.resource.Accelerator;
import io.penstock.domain.resource.MemorySize;
import io.penstock.domain.task.TaskDirectives;
import io.penstock.domain.volume.VolumeMount;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SubmissionWarningsTest {

    @Test
    void tellsWhatIsRaised() {
        assertThat(warnings(TaskDirectives.builder()
                        .memory(MemorySize.ofMebibytes(1))
                        .time(Duration.ofSeconds(5))))
                .hasSize(2)
                .allSatisfy(warning -> assertThat(warning).startsWith("process TOUCH: "))
                .anySatisfy(warning -> assertThat(warning).contains("5 s", "60 s"))
                .anySatisfy(warning -> assertThat(warning).contains("1 MiB", "4 MiB"));
    }

    @Test
    void proposesAUnitForSharedMemoryThatExceedsTheTasks() {
        assertThat(warnings(TaskDirectives.builder()
                        .memory(MemorySize.ofGibibytes(8))
                        .containerOptions("--shm-size 16000000")))
                .singleElement()
                .asString()
                .contains("16000000b");
    }

    @Test
    void saysNothingOfWhatIsAsAskedFor() {
        assertThat(warnings(TaskDirectives.builder()
                        .memory(MemorySize.ofMebibytes(4))
                        .time(Duration.ofSeconds(60))
                        .containerOptions("--shm-size 64m")))
                .isEmpty();
    }

    @Test
    void tellsThatAnArrayOfOneIsNone() {
        assertThat(warnings(TaskDirectives.builder()
                        .memory(MemorySize.ofMebibytes(4))
                        .putRaw("array", 1)))
                .singleElement()
                .asString()
                .contains("array 1 makes no arrays");
    }

    @Test
    void tellsWhatFargateRoundsUp() {
        JobSettings.Builder fargate = JobSettings.builder().platformType(PlatformType.FARGATE);

        assertThat(warnings(fargate, TaskDirectives.builder().cpus(3).memory(MemorySize.ofMebibytes(9000))))
                .singleElement()
                .asString()
                .contains("asks for 3 cpus and 9000 MiB", "4 cpus and 9216 MiB");
        assertThat(warnings(fargate, TaskDirectives.builder().cpus(2).memory(MemorySize.ofGibibytes(4))))
                .isEmpty();
    }

    @Test
    void tellsWhatIsMadeOfLabelsThatAwsDoesNotTake() {
        assertThat(warnings(TaskDirectives.builder().putResourceLabels("aws:x", "a;b")))
                .singleElement()
                .asString()
                .contains("{_aws:x=a_b}");
    }

    @Test
    void tellsThatSwappinessNeedsSwap() {
        assertThat(warnings(TaskDirectives.builder().containerOptions("--memory-swappiness 20")))
                .singleElement()
                .asString()
                .contains("--memory-swap");
        assertThat(warnings(TaskDirectives.builder().containerOptions("--memory-swap 9 --memory-swappiness 20")))
                .isEmpty();
    }

    @Test
    void tellsThatThereIsNoSwapWithoutLimit() {
        assertThat(warnings(TaskDirectives.builder().containerOptions("--memory-swap -1")))
                .singleElement()
                .asString()
                .contains("--memory-swap -1", "host");
        assertThat(warnings(TaskDirectives.builder().containerOptions("--memory-swap -1 --memory-swappiness 60")))
                .hasSize(2)
                .anySatisfy(warning -> assertThat(warning).contains("--memory-swappiness has no effect"));
    }

    @Test
    void tellsThatAVariableIsNotSetHere() {
        assertThat(warnings(
                        JobSettings.builder().putEnvironment("SET", "x"),
                        TaskDirectives.builder().containerOptions("-e SET -e UNSET -e GIVEN=1")))
                .singleElement()
                .asString()
                .contains("--env UNSET", "not set");
    }

    @Test
    void tellsOnceWhichSettingsAJobDefinitionOfTheUsersOwnReplaces() {
        TaskDirectives.Builder mine =
                TaskDirectives.builder().container(ContainerReference.parse("job-definition://mine"));

        assertThat(warnings(
                        JobSettings.builder()
                                .addVolumes(VolumeMount.parse("/data"))
                                .jobRole("arn:job")
                                .executionRole("arn:execution")
                                .logsGroup("/logs")
                                .cliPath("/opt/x/bin/aws"),
                        mine))
                .singleElement()
                .asString()
                .contains(
                        "aws.batch.volumes",
                        "aws.batch.jobRole",
                        "aws.batch.executionRole",
                        "aws.batch.logsGroup",
                        "aws.batch.cliPath",
                        "job-definition://mine");
        assertThat(warnings(JobSettings.builder().platformType(PlatformType.FARGATE), mine))
                .isEmpty();
    }

    @Test
    void tellsThatAVolumeHidesAPartOfAnother() {
        assertThat(warnings(
                        JobSettings.builder().addVolumes(VolumeMount.parse("/a:/data")),
                        TaskDirectives.builder().addVolumes(VolumeMount.parse("/b:/data/in"))))
                .singleElement()
                .asString()
                .contains("'/b:/data/in' hides a part of '/a:/data'");
    }

    @Test
    void tellsThatTheTypeOfAnAcceleratorIsTheQueuesAffair() {
        assertThat(warnings(TaskDirectives.builder().accelerator(new Accelerator(1, "v100"))))
                .singleElement()
                .asString()
                .contains("v100");
    }

    @Test
    void tellsWhichQueuesMakeNothingOfAShareIdentifier() {
        SubmissionWarnings warnings = new SubmissionWarnings(
                JobSettings.builder().shareIdentifier("team").build());

        assertThat(warnings.of(new QueueReference("plain"), true)).isEmpty();
        assertThat(warnings.of(new QueueReference("plain"), false))
                .containsExactly(
                        "aws.batch.shareIdentifier has no effect on queue plain, which has no scheduling policy");
    }

    @Test
    void tellsWhichHintsMeanNothing() {
        Map<String, Object> hints = Map.of("consumableResource", "lic=1", "google/x", 1, "consumableResources", "lic");

        assertThat(warnings(TaskDirectives.builder().putRaw("hints", hints)))
                .singleElement()
                .asString()
                .contains("'consumableResource' has no effect");
    }

    private static List<String> warnings(TaskDirectives.Builder directives) {
        return warnings(JobSettings.builder(), directives);
    }

    private static List<String> warnings(JobSettings.Builder settings, TaskDirectives.Builder directives) {
        return new SubmissionWarnings(settings.build())
                .of(TaskFixtures.anAttempt(FileLocation.parse("s3://b/work"))
                        .directives(directives.build())
                        .build());
    }
}

package io.penstock.aws.batch;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.penstock.domain.task.TaskDirectives;
import io.penstock.domain.volume.VolumeMount;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.batch.model.AssignPublicIp;
import software.amazon.awssdk.services.batch.model.PlatformCapability;
import software.amazon.awssdk.services.batch.model.RegisterJobDefinitionRequest;
import software.amazon.awssdk.services.batch.model.SubmitJobRequest;

/** Jobs on Fargate: what they say, and what it cannot do. */
final class FargateTest {

    @Test
    void asksForALegalSize() {
        SubmitJobRequest request = new JobRequest(
                        settings().build(),
                        new ContainerCommand(TransferSettings.builder().build()))
                .of(
                        TaskFixtures.anAttempt(FileLocation.parse("s3://b/work"))
                                .directives(complete()
                                        .cpus(3)
                                        .memory(MemorySize.ofMebibytes(9000))
                                        .build())
                                .build(),
                        new QueueReference("q"),
                        "d:1",
                        false);

        assertThat(request.containerOverrides().resourceRequirements())
                .extracting(requirement -> requirement.typeAsString() + " " + requirement.value())
                .containsExactly("VCPU 4", "MEMORY 9216");
    }

    @Test
    void definesWhatFargateWantsToKnow() {
        RegisterJobDefinitionRequest request = definition(
                complete().disk(MemorySize.ofGibibytes(100)).putRaw("arch", "linux/aarch64"),
                settings().assignPublicIp(true).fargatePlatformVersion("1.4.0"));

        assertThat(request.platformCapabilities()).containsExactly(PlatformCapability.FARGATE);
        assertThat(request.containerProperties().ephemeralStorage().sizeInGiB()).isEqualTo(100);
        assertThat(request.containerProperties().runtimePlatform().cpuArchitecture())
                .isEqualTo("ARM64");
        assertThat(request.containerProperties().networkConfiguration().assignPublicIp())
                .isEqualTo(AssignPublicIp.ENABLED);
        assertThat(request.containerProperties().fargatePlatformConfiguration().platformVersion())
                .isEqualTo("1.4.0");
        assertThat(request.containerProperties().executionRoleArn()).isEqualTo("arn:execution");
    }

    @Test
    void leavesTheDiskThatEverybodyGetsAsItIs() {
        RegisterJobDefinitionRequest request = definition(complete().disk(MemorySize.ofGibibytes(20)), settings());

        assertThat(request.containerProperties().ephemeralStorage()).isNull();
        assertThat(request.containerProperties().runtimePlatform().cpuArchitecture())
                .isEqualTo("X86_64");
        assertThat(request.containerProperties().networkConfiguration().assignPublicIp())
                .isEqualTo(AssignPublicIp.DISABLED);
    }

    @Test
    void saysNothingOfItOnInstances() {
        RegisterJobDefinitionRequest request =
                definition(complete().putRaw("arch", "linux/arm64"), JobSettings.builder());

        assertThat(request.platformCapabilities()).containsExactly(PlatformCapability.EC2);
        assertThat(request.containerProperties().runtimePlatform()).isNull();
        assertThat(request.containerProperties().networkConfiguration()).isNull();
    }

    @Test
    void acceptsWhatFargateCanDo() {
        assertThat(problems(complete().containerOptions("--init -u 1 --ulimit nofile=1024 -e A=1 --read-only")))
                .isEmpty();
    }

    @Test
    void refusesWhatFargateCannotDoAllAtOnce() {
        assertThat(problems(complete()
                        .containerOptions(
                                "--privileged --tmpfs /x:size=1 --shm-size 64 --memory-swap 1 --memory-swappiness 3")
                        .accelerator(new Accelerator(1, ""))
                        .addVolumes(VolumeMount.parse("/data"))
                        .disk(MemorySize.ofGibibytes(201))
                        .memory(MemorySize.ofGibibytes(121))
                        .putRaw("arch", "linux/s390x")))
                .hasSize(10)
                .anySatisfy(problem -> assertThat(problem).contains("--privileged"))
                .anySatisfy(problem -> assertThat(problem).contains("--tmpfs"))
                .anySatisfy(problem -> assertThat(problem).contains("--shm-size"))
                .anySatisfy(problem -> assertThat(problem).contains("--memory-swap;"))
                .anySatisfy(problem -> assertThat(problem).contains("--memory-swappiness"))
                .anySatisfy(problem -> assertThat(problem).contains("accelerators"))
                .anySatisfy(problem -> assertThat(problem).contains("volumes"))
                .anySatisfy(problem -> assertThat(problem).contains("201 GB", "200 GB"))
                .anySatisfy(problem -> assertThat(problem).contains("123904 MiB", "122880 MiB"))
                .anySatisfy(problem -> assertThat(problem).contains("linux/s390x", "linux/arm64"));
    }

    @Test
    void needsARoleAndAnImageWithTheAwsCommand() {
        JobSettings settings = JobSettings.builder()
                .platformType(PlatformType.FARGATE)
                .workRoot(FileLocation.parse("s3://b/w"))
                .cliPath("/opt/x/bin/aws")
                .build();

        assertThat(new DirectiveChecks(settings).problems(complete().build()))
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem).contains("aws.batch.executionRole"))
                .anySatisfy(problem -> assertThat(problem).contains("/opt/x/bin/aws", "in the image"));
    }

    @Test
    void leavesADefinitionOfTheUsersOwnWhatIsItsOwn() {
        JobSettings settings = JobSettings.builder()
                .platformType(PlatformType.FARGATE)
                .workRoot(FileLocation.parse("s3://b/w"))
                .cliPath("/opt/x/bin/aws")
                .addVolumes(VolumeMount.parse("/data"))
                .build();

        assertThat(new DirectiveChecks(settings).problems(mine().build())).isEmpty();
    }

    @Test
    void refusesWhatNoDefinitionMakesPossible() {
        assertThat(problems(mine().accelerator(new Accelerator(1, "")).memory(MemorySize.ofGibibytes(121))))
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem).contains("accelerators"))
                .anySatisfy(problem -> assertThat(problem).contains("123904 MiB"));
    }

    private static TaskDirectives.Builder mine() {
        return TaskDirectives.builder()
                .queue(new QueueReference("q"))
                .container(ContainerReference.parse("job-definition://mine"));
    }

    @Test
    void refusesDirectivesThatADefinitionOfTheUsersOwnDecides() {
        assertThat(problems(mine().addVolumes(VolumeMount.parse("/data"))
                        .putRaw("volumes", "/data")
                        .disk(MemorySize.ofGibibytes(300))
                        .putRaw("disk", "300 GB")
                        .putRaw("arch", "linux/s390x")))
                .hasSize(3)
                .allSatisfy(problem -> assertThat(problem)
                        .contains("no effect on job-definition://mine", "put it into that job definition"))
                .anySatisfy(problem -> assertThat(problem).startsWith("volumes"))
                .anySatisfy(problem -> assertThat(problem).startsWith("disk"))
                .anySatisfy(problem -> assertThat(problem).startsWith("arch"));
    }

    @Test
    void tellsWhatDirectivesBecome() {
        Map<String, String> words = new DirectiveTranslation(
                        complete()
                                .cpus(3)
                                .disk(MemorySize.ofGibibytes(50))
                                .putRaw("cpus", 3)
                                .putRaw("memory", 0)
                                .putRaw("disk", 0)
                                .putRaw("arch", "arm64")
                                .build(),
                        settings().build())
                .toMap();

        assertThat(words)
                .containsEntry("cpus", "resourceRequirements VCPU 4")
                .containsEntry("memory", "resourceRequirements MEMORY 8192")
                .containsEntry("disk", "ephemeralStorage of 50 GB")
                .containsEntry("arch", "runtimePlatform arm64");
    }

    private static List<String> problems(TaskDirectives.Builder directives) {
        return new DirectiveChecks(settings().build()).problems(directives.build());
    }

    private static JobSettings.Builder settings() {
        return JobSettings.builder()
                .platformType(PlatformType.FARGATE)
                .workRoot(FileLocation.parse("s3://b/w"))
                .executionRole("arn:execution");
    }

    private static TaskDirectives.Builder complete() {
        return TaskDirectives.builder().queue(new QueueReference("q")).container(ContainerReference.parse("ubuntu"));
    }

    private static RegisterJobDefinitionRequest definition(
            TaskDirectives.Builder directives, JobSettings.Builder settings) {
        JobBlueprint blueprint = JobBlueprint.of("ubuntu", directives.build(), settings.build());
        return DefinitionRequest.of(blueprint, "eu-west-1", Map.of());
    }
}

package io.penstock.aws.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.aws.settings.JobSettings;
import io.penstock.domain.task.TaskDirectives;
import io.penstock.domain.volume.VolumeMount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.batch.model.ContainerProperties;
import software.amazon.awssdk.services.batch.model.KeyValuePair;
import software.amazon.awssdk.services.batch.model.LinuxParameters;
import software.amazon.awssdk.services.batch.model.MountPoint;
import software.amazon.awssdk.services.batch.model.Tmpfs;
import software.amazon.awssdk.services.batch.model.Ulimit;

final class DefinitionRequestTest {

    @Test
    void writesAllContainerOptions() {
        ContainerProperties container = container(
                "-e PASSED -e ABSENT --env A=b=c --init --memory-swap 2048 --memory-swappiness 20 --privileged --read-only "
                        + "--shm-size 64m --tmpfs /run:rw,size=128 --user 7:8 --ulimit nofile=1024",
                JobSettings.builder().putEnvironment("PASSED", "through").build());

        assertThat(container.environment())
                .containsExactly(
                        KeyValuePair.builder().name("A").value("b=c").build(),
                        KeyValuePair.builder().name("PASSED").value("through").build());
        assertThat(container.linuxParameters())
                .isEqualTo(LinuxParameters.builder()
                        .initProcessEnabled(true)
                        .maxSwap(2048)
                        .swappiness(20)
                        .sharedMemorySize(64)
                        .tmpfs(Tmpfs.builder()
                                .containerPath("/run")
                                .size(128)
                                .mountOptions("rw")
                                .build())
                        .build());
        assertThat(container.privileged()).isTrue();
        assertThat(container.readonlyRootFilesystem()).isTrue();
        assertThat(container.user()).isEqualTo("7:8");
        assertThat(container.ulimits())
                .containsExactly(Ulimit.builder()
                        .name("nofile")
                        .softLimit(1024)
                        .hardLimit(1024)
                        .build());
    }

    @Test
    void leavesOutWhatNobodyAskedFor() {
        ContainerProperties container = container("", JobSettings.builder().build());

        assertThat(container.linuxParameters()).isNull();
        assertThat(container.privileged()).isNull();
        assertThat(container.jobRoleArn()).isNull();
        assertThat(container.hasVolumes()).isFalse();
        assertThat(container.logConfiguration()).isNull();
    }

    @Test
    void mountsVolumesAndTheInstallationOfTheAwsCommand() {
        ContainerProperties container = container(
                "",
                JobSettings.builder()
                        .addVolumes(VolumeMount.parse("/host:/there:ro"))
                        .cliPath("/home/ec2-user/miniconda/bin/aws")
                        .jobRole("arn:role")
                        .logsGroup("/my/logs")
                        .build());

        assertThat(container.mountPoints())
                .containsExactly(
                        MountPoint.builder()
                                .sourceVolume("volume-0")
                                .containerPath("/there")
                                .readOnly(true)
                                .build(),
                        MountPoint.builder()
                                .sourceVolume("volume-1")
                                .containerPath("/home/ec2-user/miniconda")
                                .readOnly(true)
                                .build());
        assertThat(container.volumes())
                .extracting(volume -> volume.host().sourcePath())
                .containsExactly("/host", "/home/ec2-user/miniconda");
        assertThat(container.jobRoleArn()).isEqualTo("arn:role");
        assertThat(container.logConfiguration().options())
                .isEqualTo(Map.of("awslogs-group", "/my/logs", "awslogs-region", "eu-west-1"));
    }

    @Test
    void mountsTheVolumesOfTheProcessToo() {
        JobBlueprint blueprint = JobBlueprint.of(
                "ubuntu",
                TaskDirectives.builder()
                        .addVolumes(VolumeMount.parse("/mine"), VolumeMount.parse("/all"))
                        .build(),
                JobSettings.builder().addVolumes(VolumeMount.parse("/all")).build());

        assertThat(DefinitionRequest.of(blueprint, "eu-west-1", Map.of())
                        .containerProperties()
                        .mountPoints())
                .extracting(MountPoint::containerPath)
                .containsExactly("/all", "/mine");
    }

    @Test
    void namesDefinitionsByTheirContent() {
        JobSettings settings = JobSettings.builder().build();
        String name = blueprint("quay.io/bio/salmon:1.10", "--init -e A=1 -e B=2", settings)
                .name();

        assertThat(name).matches("penstock-salmon-1-10-[0-9a-f]{32}");
        assertThat(blueprint("quay.io/bio/salmon:1.10", "-e B=2 --env A=1 --init", settings)
                        .name())
                .isEqualTo(name);
        assertThat(blueprint("quay.io/bio/salmon:1.10", "--init -e A=1 -e B=3", settings)
                        .name())
                .isNotEqualTo(name);
        assertThat(blueprint("docker.io/bio/salmon:1.10", "--init -e A=1 -e B=2", settings)
                        .name())
                .isNotEqualTo(name);
        assertThat(blueprint("x".repeat(250), "", settings).name()).hasSizeLessThanOrEqualTo(128);
    }

    @Test
    void namesApartWhatOnlyReadsTheSame() {
        JobSettings settings = JobSettings.builder().build();
        for (List<String> pair : List.of(
                List.of("-e A=1 -e B=2", "-e 'A=1, B=2'"),
                List.of("-e A=1 -e B=2", "-e A=1B=2"),
                List.of("--tmpfs /a:size=1,noexec --tmpfs /b:size=1", "--tmpfs /a:size=1 --tmpfs /b:size=1,noexec"),
                List.of("--user a", "-e user=a"),
                List.of("--ulimit nofile=1:23", "--ulimit nofile=12:23"))) {
            assertThat(blueprint("ubuntu", pair.get(0), settings).name())
                    .as("%s", pair)
                    .isNotEqualTo(blueprint("ubuntu", pair.get(1), settings).name());
        }
        assertThat(nameWith("/a:/b", "/c:/d")).isNotEqualTo(nameWith("/a:/b, /c:/d"));
        assertThat(nameWith("/a:/b:ro")).isNotEqualTo(nameWith("/a:/b"));
    }

    private static String nameWith(String... volumes) {
        List<VolumeMount> mounts = new ArrayList<>();
        for (String volume : volumes) {
            int colon = volume.indexOf(':');
            mounts.add(new VolumeMount(volume.substring(0, colon), volume.substring(colon + 1), false));
        }
        return JobBlueprint.of(
                        "ubuntu",
                        TaskDirectives.builder().volumes(mounts).build(),
                        JobSettings.builder().build())
                .name();
    }

    /** Whatever our values look like as text: a name that changes leaves old definitions behind. */
    @Test
    void keepsTheNamesThatItGave() {
        JobSettings settings = JobSettings.builder()
                .addVolumes(VolumeMount.parse("/data:/in:ro"))
                .jobRole("arn:job")
                .logsGroup("/logs")
                .build();

        assertThat(blueprint(
                                "ubuntu:24.04",
                                "-e A=1 --init --privileged --read-only --shm-size 64m --user 7 --memory-swap 9 "
                                        + "--memory-swappiness 3 --ulimit nofile=1:2 --tmpfs /run:rw,size=16",
                                settings)
                        .name())
                .isEqualTo("penstock-ubuntu-24-04-1c88100b17b128fb08d769b685d2ee96");
    }

    private static JobBlueprint blueprint(String image, String options, JobSettings settings) {
        return JobBlueprint.of(
                image, TaskDirectives.builder().containerOptions(options).build(), settings);
    }

    private static ContainerProperties container(String options, JobSettings settings) {
        return DefinitionRequest.of(blueprint("ubuntu", options, settings), "eu-west-1", Map.of())
                .containerProperties();
    }
}

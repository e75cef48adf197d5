package io.penstock.emulator.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.batch.model.ContainerProperties;
import software.amazon.awssdk.services.batch.model.MountPoint;
import software.amazon.awssdk.services.batch.model.ResourceRequirement;
import software.amazon.awssdk.services.batch.model.ResourceType;
import software.amazon.awssdk.services.batch.model.Tmpfs;
import software.amazon.awssdk.services.batch.model.Ulimit;
import software.amazon.awssdk.services.batch.model.Volume;

final class ContainerArgumentsTest {

    @Test
    void expressesEverySettingOfTheContainer() {
        ContainerProperties properties = ContainerProperties.builder()
                .image("quay.io/x/y:1")
                .command("bash", "-c", "echo 'a b'")
                .user("1000:100")
                .privileged(true)
                .readonlyRootFilesystem(true)
                .resourceRequirements(amount(ResourceType.VCPU, "2"), amount(ResourceType.MEMORY, "512"))
                .ulimits(Ulimit.builder()
                        .name("nofile")
                        .softLimit(1024)
                        .hardLimit(4096)
                        .build())
                .linuxParameters(linux -> linux.initProcessEnabled(true)
                        .sharedMemorySize(64)
                        .maxSwap(100)
                        .swappiness(10)
                        .tmpfs(Tmpfs.builder()
                                .containerPath("/scratch")
                                .size(32)
                                .mountOptions("rw", "noexec")
                                .build()))
                .volumes(
                        Volume.builder()
                                .name("v0")
                                .host(host -> host.sourcePath("/data"))
                                .build(),
                        Volume.builder().name("v1").build())
                .mountPoints(
                        MountPoint.builder()
                                .sourceVolume("v0")
                                .containerPath("/in")
                                .readOnly(true)
                                .build(),
                        MountPoint.builder()
                                .sourceVolume("v1")
                                .containerPath("/tmp/x")
                                .build())
                .build();

        assertThat(ContainerArguments.of(new ContainerRun("batch-1", properties, Map.of("A", "b=c\nd"))))
                .containsExactly(
                        "run",
                        "--name",
                        "batch-1",
                        "--network",
                        "host",
                        "--pull",
                        "never",
                        "--env",
                        "A=b=c\nd",
                        "--memory",
                        "512m",
                        "--cpu-shares",
                        "2048",
                        "--privileged",
                        "--read-only",
                        "--user",
                        "1000:100",
                        "--ulimit",
                        "nofile=1024:4096",
                        "--init",
                        "--shm-size",
                        "64m",
                        "--tmpfs",
                        "/scratch:size=32m,rw,noexec",
                        "--memory-swap",
                        "612m",
                        "--memory-swappiness",
                        "10",
                        "--volume",
                        "/data:/in:ro",
                        "--volume",
                        "/tmp/x",
                        "quay.io/x/y:1",
                        "bash",
                        "-c",
                        "echo 'a b'");
    }

    private static ResourceRequirement amount(ResourceType type, String value) {
        return ResourceRequirement.builder().type(type).value(value).build();
    }
}

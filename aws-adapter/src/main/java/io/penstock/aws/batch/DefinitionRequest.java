package io.penstock.aws.batch;

import io.penstock.domain.container.ContainerOption.Switch;
import io.penstock.domain.container.ContainerOptions;
import io.penstock.domain.volume.VolumeMount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.batch.model.AssignPublicIp;
import software.amazon.awssdk.services.batch.model.ContainerProperties;
import software.amazon.awssdk.services.batch.model.JobDefinitionType;
import software.amazon.awssdk.services.batch.model.KeyValuePair;
import software.amazon.awssdk.services.batch.model.LinuxParameters;
import software.amazon.awssdk.services.batch.model.LogConfiguration;
import software.amazon.awssdk.services.batch.model.LogDriver;
import software.amazon.awssdk.services.batch.model.MountPoint;
import software.amazon.awssdk.services.batch.model.PlatformCapability;
import software.amazon.awssdk.services.batch.model.RegisterJobDefinitionRequest;
import software.amazon.awssdk.services.batch.model.ResourceType;
import software.amazon.awssdk.services.batch.model.Tmpfs;
import software.amazon.awssdk.services.batch.model.Ulimit;
import software.amazon.awssdk.services.batch.model.Volume;

/** Writes a blueprint the way Batch reads it. */
final class DefinitionRequest {
    private DefinitionRequest() {}

    static RegisterJobDefinitionRequest of(JobBlueprint blueprint, String region, Map<String, String> tags) {
        Platform platform = blueprint.platform();
        FargateSize size = new FargateSize("1", Resources.DEFAULT_MEMORY_MEBIBYTES);
        if (platform.isFargate()) {
            size = FargateSize.atLeast(1, size.mebibytes()).orElse(size);
        }
        ContainerProperties.Builder container = ContainerProperties.builder()
                .image(blueprint.container().image())
                // Every submission brings its own; AWS wants some here all the same.
                .resourceRequirements(
                        Resources.requirement(ResourceType.VCPU, size.vcpus()),
                        Resources.requirement(ResourceType.MEMORY, size.mebibytes()));
        roles(blueprint.roles(), region, container);
        volumes(blueprint.container().volumes(), container);
        options(blueprint.container(), container);
        if (platform.isFargate()) {
            fargate(platform, container);
        }
        return RegisterJobDefinitionRequest.builder()
                .jobDefinitionName(blueprint.name())
                .type(JobDefinitionType.CONTAINER)
                .platformCapabilities(platform.isFargate() ? PlatformCapability.FARGATE : PlatformCapability.EC2)
                .containerProperties(container.build())
                .tags(tags)
                .build();
    }

    private static void fargate(Platform platform, ContainerProperties.Builder container) {
        container
                .fargatePlatformConfiguration(fargate -> fargate.platformVersion(platform.version()))
                .networkConfiguration(network ->
                        network.assignPublicIp(platform.publicIp() ? AssignPublicIp.ENABLED : AssignPublicIp.DISABLED))
                .runtimePlatform(
                        runtime -> runtime.operatingSystemFamily("LINUX").cpuArchitecture(platform.architecture()));
        if (platform.storageGibibytes() > 0) {
            container.ephemeralStorage(disk -> disk.sizeInGiB(platform.storageGibibytes()));
        }
    }

    private static void roles(JobBlueprint.Roles roles, String region, ContainerProperties.Builder container) {
        container.jobRoleArn(orAbsent(roles.job())).executionRoleArn(orAbsent(roles.execution()));
        if (!roles.logsGroup().isEmpty()) {
            container.logConfiguration(LogConfiguration.builder()
                    .logDriver(LogDriver.AWSLOGS)
                    .options(Map.of("awslogs-group", roles.logsGroup(), "awslogs-region", region))
                    .build());
        }
    }

    private static @Nullable String orAbsent(String text) {
        return text.isEmpty() ? null : text;
    }

    private static void volumes(List<VolumeMount> mounts, ContainerProperties.Builder container) {
        List<Volume> volumes = new ArrayList<>();
        List<MountPoint> points = new ArrayList<>();
        for (VolumeMount mount : mounts) {
            String name = "volume-" + volumes.size();
            volumes.add(Volume.builder()
                    .name(name)
                    .host(host -> host.sourcePath(mount.hostPath()))
                    .build());
            points.add(MountPoint.builder()
                    .sourceVolume(name)
                    .containerPath(mount.containerPath())
                    .readOnly(mount.readOnly())
                    .build());
        }
        if (!volumes.isEmpty()) {
            container.volumes(volumes).mountPoints(points);
        }
    }

    private static void options(JobBlueprint.Container blueprint, ContainerProperties.Builder container) {
        ContainerOptions options = blueprint.options();
        List<KeyValuePair> variables = new ArrayList<>();
        blueprint
                .variables()
                .forEach((name, value) -> variables.add(
                        KeyValuePair.builder().name(name).value(value).build()));
        List<Ulimit> ulimits = options.ulimits().stream()
                .map(limit -> Ulimit.builder()
                        .name(limit.name())
                        .softLimit(limit.soft())
                        .hardLimit(limit.hard())
                        .build())
                .toList();
        container
                .environment(variables.isEmpty() ? null : variables)
                .ulimits(ulimits.isEmpty() ? null : ulimits)
                .privileged(options.isOn(Switch.PRIVILEGED) ? true : null)
                .readonlyRootFilesystem(options.isOn(Switch.READ_ONLY) ? true : null)
                .user(options.user().orElse(null));
        LinuxParameters linux = linux(options);
        if (!linux.equals(LinuxParameters.builder().build())) {
            container.linuxParameters(linux);
        }
    }

    private static LinuxParameters linux(ContainerOptions options) {
        LinuxParameters.Builder linux = LinuxParameters.builder();
        if (options.isOn(Switch.INIT)) {
            linux.initProcessEnabled(true);
        }
        options.sharedMemory().ifPresent(linux::sharedMemorySize);
        // Without a limit Batch leaves swapping to the host's own settings: the nearest to "no limit" that it has.
        options.memorySwap().ifPresent(swap -> linux.maxSwap(swap < 0 ? null : (Integer) swap));
        options.memorySwappiness().ifPresent(linux::swappiness);
        if (!options.tmpfs().isEmpty()) {
            linux.tmpfs(options.tmpfs().stream()
                    .map(mount -> Tmpfs.builder()
                            .containerPath(mount.path())
                            .size(mount.sizeMebibytes())
                            .mountOptions(mount.options().isEmpty() ? null : mount.options())
                            .build())
                    .toList());
        }
        return linux.build();
    }
}

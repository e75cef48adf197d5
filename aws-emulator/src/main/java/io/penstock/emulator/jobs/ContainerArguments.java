package io.penstock.emulator.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.batch.model.ContainerProperties;
import software.amazon.awssdk.services.batch.model.Device;
import software.amazon.awssdk.services.batch.model.LinuxParameters;
import software.amazon.awssdk.services.batch.model.MountPoint;
import software.amazon.awssdk.services.batch.model.ResourceType;
import software.amazon.awssdk.services.batch.model.Tmpfs;
import software.amazon.awssdk.services.batch.model.Volume;

/** The arguments of {@code docker run} (or podman's) that express a job's container. */
final class ContainerArguments {

    private static final int SHARES_PER_VCPU = 1024;

    private final ContainerProperties properties;
    private final List<String> arguments = new ArrayList<>();

    private ContainerArguments(ContainerProperties properties) {
        this.properties = properties;
    }

    static List<String> of(ContainerRun run) {
        ContainerArguments made = new ContainerArguments(run.properties());
        made.add("run", "--name", run.name(), "--network", "host", "--pull", "never");
        new TreeMap<>(run.environment()).forEach((name, value) -> made.add("--env", name + "=" + value));
        made.settings();
        made.linux(made.properties.linuxParameters());
        made.volumes();
        made.add(made.properties.image());
        made.arguments.addAll(made.properties.command());
        return List.copyOf(made.arguments);
    }

    private void add(String... words) {
        arguments.addAll(List.of(words));
    }

    private void settings() {
        amount(ResourceType.MEMORY).forEach(mib -> add("--memory", mib + "m"));
        amount(ResourceType.VCPU)
                .forEach(vcpus -> add("--cpu-shares", Long.toString(Math.max(2, (long)
                        (Double.parseDouble(vcpus) * SHARES_PER_VCPU)))));
        flag(properties.privileged(), "--privileged");
        flag(properties.readonlyRootFilesystem(), "--read-only");
        if (properties.user() != null) {
            add("--user", properties.user());
        }
        properties
                .ulimits()
                .forEach(limit -> add("--ulimit", limit.name() + "=" + limit.softLimit() + ":" + limit.hardLimit()));
    }

    private List<String> amount(ResourceType type) {
        return properties.resourceRequirements().stream()
                .filter(requirement -> requirement.type() == type)
                .map(requirement -> requirement.value())
                .toList();
    }

    private void flag(@Nullable Boolean value, String option) {
        if (Boolean.TRUE.equals(value)) {
            add(option);
        }
    }

    private void linux(@Nullable LinuxParameters linux) {
        if (linux == null) {
            return;
        }
        flag(linux.initProcessEnabled(), "--init");
        if (linux.sharedMemorySize() != null) {
            add("--shm-size", linux.sharedMemorySize() + "m");
        }
        linux.tmpfs().forEach(this::tmpfs);
        linux.devices().forEach(this::device);
        Integer maxSwap = linux.maxSwap();
        if (maxSwap != null) {
            amount(ResourceType.MEMORY).forEach(mib -> add("--memory-swap", Long.parseLong(mib) + maxSwap + "m"));
            if (linux.swappiness() != null) {
                add("--memory-swappiness", linux.swappiness().toString());
            }
        }
    }

    private void tmpfs(Tmpfs tmpfs) {
        List<String> options = new ArrayList<>(List.of("size=" + tmpfs.size() + "m"));
        options.addAll(tmpfs.mountOptions());
        add("--tmpfs", tmpfs.containerPath() + ":" + String.join(",", options));
    }

    private void device(Device device) {
        String inside = device.containerPath() == null ? device.hostPath() : device.containerPath();
        StringBuilder letters = new StringBuilder();
        device.permissionsAsStrings()
                .forEach(permission ->
                        letters.append(permission.equals("MKNOD") ? 'm' : permission.equals("WRITE") ? 'w' : 'r'));
        add("--device", device.hostPath() + ":" + inside + (letters.isEmpty() ? "" : ":" + letters));
    }

    private void volumes() {
        Map<String, String> hostPaths = new TreeMap<>();
        for (Volume volume : properties.volumes()) {
            if (volume.host() != null && volume.host().sourcePath() != null) {
                hostPaths.put(volume.name(), volume.host().sourcePath());
            }
        }
        for (MountPoint mount : properties.mountPoints()) {
            String host = hostPaths.get(mount.sourceVolume());
            String mode = Boolean.TRUE.equals(mount.readOnly()) ? ":ro" : "";
            // A volume without a host path is one that the engine makes and forgets.
            add("--volume", host == null ? mount.containerPath() : host + ":" + mount.containerPath() + mode);
        }
    }
}

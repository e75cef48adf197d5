package io.penstock.emulator.batch;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.batch.model.ContainerProperties;
import software.amazon.awssdk.services.batch.model.LinuxParameters;
import software.amazon.awssdk.services.batch.model.MountPoint;
import software.amazon.awssdk.services.batch.model.Volume;

/** Checks the container of a job definition. */
final class ContainerChecks {

    private static final int LONGEST_IMAGE = 255;

    private ContainerChecks() {}

    static void check(ContainerProperties properties, boolean fargate) {
        image(properties.image());
        if (fargate) {
            FargateChecks.check(properties);
        } else {
            ResourceChecks.definition(properties);
        }
        Checks.environment(properties.environment());
        volumes(properties);
        linux(properties.linuxParameters());
    }

    private static void image(@Nullable String image) {
        if (image == null || image.isEmpty()) {
            throw BatchErrorException.invalid("Container properties image must not be null or empty");
        }
        if (image.length() > LONGEST_IMAGE) {
            throw BatchErrorException.invalid("image must be at most " + LONGEST_IMAGE + " characters");
        }
    }

    private static void volumes(ContainerProperties properties) {
        Set<String> names = new HashSet<>();
        for (Volume volume : properties.volumes()) {
            String name = volume.name();
            if (name == null || !name.matches("[A-Za-z0-9_-]{1,255}")) {
                throw BatchErrorException.invalid("Volume name should match valid pattern: " + name);
            }
            if (!names.add(name)) {
                throw BatchErrorException.invalid("Volume name " + name + " is used more than once");
            }
        }
        Set<String> paths = new HashSet<>();
        for (MountPoint mount : properties.mountPoints()) {
            if (mount.sourceVolume() == null || !names.contains(mount.sourceVolume())) {
                throw BatchErrorException.invalid("Unknown volume '" + mount.sourceVolume() + "' in mount points");
            }
            if (mount.containerPath() == null || !paths.add(mount.containerPath())) {
                throw BatchErrorException.invalid(
                        "Mount points need a containerPath each, different from the others: " + mount.containerPath());
            }
        }
    }

    private static void linux(@Nullable LinuxParameters linux) {
        if (linux == null) {
            return;
        }
        Integer swappiness = linux.swappiness();
        if (swappiness != null && (swappiness < 0 || swappiness > 100)) {
            throw BatchErrorException.invalid("linuxParameters.swappiness must be between 0 and 100");
        }
        if (linux.maxSwap() != null && linux.maxSwap() < 0) {
            throw BatchErrorException.invalid("linuxParameters.maxSwap must not be negative");
        }
        if (linux.sharedMemorySize() != null && linux.sharedMemorySize() < 1) {
            throw BatchErrorException.invalid("linuxParameters.sharedMemorySize must be at least 1");
        }
    }
}

package io.penstock.aws.batch;

import io.penstock.aws.settings.JobSettings;
import io.penstock.domain.container.ContainerOptions;
import io.penstock.domain.container.ContainerOptionsParser;
import io.penstock.domain.container.ContainerReference;
import io.penstock.domain.task.TaskDirectives;
import io.penstock.domain.volume.VolumeMount;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Finds where a container is not quite what options and settings say, as far as its job definition decides it. Immutable. */
final class DefinitionWarnings {
    private final JobSettings settings;

    DefinitionWarnings(JobSettings settings) {
        this.settings = settings;
    }

    List<String> of(TaskDirectives directives) {
        ContainerReference container = directives.container().orElse(null);
        List<String> warnings = new ArrayList<>();
        if (container != null && container.isJobDefinition()) {
            replaced(container, warnings);
        } else {
            ContainerOptions options = ContainerOptionsParser.parseForBatch(directives.containerOptions());
            sharedMemory(options, Resources.memory(directives), warnings);
            swap(options, warnings);
            unset(options, warnings);
            hiddenVolumes(directives, warnings);
        }
        return warnings;
    }

    private void replaced(ContainerReference container, List<String> warnings) {
        List<String> given = new ArrayList<>();
        settings.jobRole().ifPresent(role -> given.add("aws.batch.jobRole"));
        settings.executionRole().ifPresent(role -> given.add("aws.batch.executionRole"));
        settings.logsGroup().ifPresent(group -> given.add("aws.batch.logsGroup"));
        if (!settings.volumes().isEmpty()) {
            given.add("aws.batch.volumes");
        }
        settings.cliPath().ifPresent(path -> given.add("the mount of aws.batch.cliPath"));
        if (!given.isEmpty()) {
            warnings.add("without effect on " + container + ", which decides itself: " + String.join(", ", given));
        }
    }

    private static void sharedMemory(ContainerOptions options, long memory, List<String> warnings) {
        int shared = options.sharedMemory().orElse(0);
        if (options.sharedMemoryWithoutUnit() && shared > memory) {
            warnings.add("--shm-size " + shared + " is read as MiB and exceeds the task's " + memory
                    + " MiB of memory; write " + shared + "b if bytes are meant");
        }
    }

    private static void swap(ContainerOptions options, List<String> warnings) {
        boolean limited = options.memorySwap().orElse(-1) >= 0;
        if (options.memorySwap().isPresent() && !limited) {
            warnings.add("--memory-swap -1: AWS Batch has no swap without limit; the settings of the host count");
        }
        if (options.memorySwappiness().isPresent() && !limited) {
            warnings.add("--memory-swappiness has no effect on AWS Batch without a limit of swap; add --memory-swap");
        }
    }

    private void unset(ContainerOptions options, List<String> warnings) {
        for (String name : new TreeSet<>(options.passedEnvironment())) {
            if (!settings.environment().containsKey(name)) {
                warnings.add("--env " + name + ": the variable is not set here, so the container does not have it");
            }
        }
    }

    private void hiddenVolumes(TaskDirectives directives, List<String> warnings) {
        List<VolumeMount> volumes = new ArrayList<>(settings.volumes());
        volumes.addAll(directives.volumes());
        for (VolumeMount below : volumes) {
            volumes.stream()
                    .filter(above -> below.isBelow(above))
                    .forEach(above -> warnings.add("the volume '" + below + "' hides a part of '" + above + "'"));
        }
    }
}

package io.penstock.aws.batch;

import io.penstock.api.PenstockException;
import io.penstock.aws.settings.JobSettings;
import io.penstock.domain.container.ContainerOption.Switch;
import io.penstock.domain.container.ContainerOptions;
import io.penstock.domain.container.ContainerReference;
import io.penstock.domain.resource.MemorySize;
import io.penstock.domain.task.TaskDirectives;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what Fargate cannot do for a process. Immutable. */
final class FargateChecks {
    private static final String INSTEAD = "; run this process on a queue of EC2 instances, or leave it out";

    private final JobSettings settings;

    FargateChecks(JobSettings settings) {
        this.settings = settings;
    }

    /** Returns what stands in the way of a process, one sentence each. */
    List<String> problems(TaskDirectives directives, Optional<ContainerOptions> options) {
        List<String> problems = new ArrayList<>();
        boolean registered = directives
                .container()
                .filter(ContainerReference::isJobDefinition)
                .isPresent();
        if (!registered) {
            definition(directives, problems);
            options.ifPresent(given -> options(given, problems));
        }
        if (directives.accelerator().isPresent()) {
            problems.add("Fargate has no accelerators" + INSTEAD);
        }
        if (!Resources.areOfADefinition(directives)) {
            size(directives).ifPresent(problems::add);
        }
        return problems;
    }

    /** What stands in the way of a job definition that we would register. */
    private void definition(TaskDirectives directives, List<String> problems) {
        if (settings.executionRole().isEmpty()) {
            problems.add("Fargate needs a role that pulls images and writes logs; set aws.batch.executionRole");
        }
        settings.cliPath()
                .ifPresent(path -> problems.add("aws.batch.cliPath is " + path
                        + ", but Fargate has no host to take it from; install the aws command in the image"));
        if (!settings.volumes().isEmpty() || !directives.volumes().isEmpty()) {
            problems.add("Fargate has no host whose directories a container could see; leave volumes out");
        }
        disk(directives).ifPresent(problems::add);
        architecture(directives).ifPresent(problems::add);
    }

    private static Optional<String> architecture(TaskDirectives directives) {
        Object architecture = directives.raw().get("arch");
        try {
            var unused = architecture == null ? "" : Platform.architecture(architecture);
            return Optional.empty();
        } catch (PenstockException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static Optional<String> size(TaskDirectives directives) {
        long memory = Resources.memory(directives);
        FargateSize largest = FargateSize.largest();
        return FargateSize.atLeast(directives.cpus(), memory).isPresent()
                ? Optional.empty()
                : Optional.of("asks for " + directives.cpus() + " cpus and " + memory + " MiB; Fargate offers at most "
                        + largest.vcpus() + " cpus and " + largest.mebibytes() + " MiB");
    }

    private static Optional<String> disk(TaskDirectives directives) {
        return directives
                .disk()
                .filter(disk -> disk.compareTo(MemorySize.ofGibibytes(Platform.MOST_STORAGE_GIBIBYTES)) > 0)
                .map(disk -> "asks for a disk of " + disk + "; Fargate offers at most "
                        + Platform.MOST_STORAGE_GIBIBYTES + " GB");
    }

    private static void options(ContainerOptions options, List<String> problems) {
        refuse(options.isOn(Switch.PRIVILEGED), "--privileged", problems);
        refuse(!options.tmpfs().isEmpty(), "--tmpfs", problems);
        refuse(options.sharedMemory().isPresent(), "--shm-size", problems);
        refuse(options.memorySwap().isPresent(), "--memory-swap", problems);
        refuse(options.memorySwappiness().isPresent(), "--memory-swappiness", problems);
    }

    private static void refuse(boolean given, String option, List<String> problems) {
        if (given) {
            problems.add("containerOptions: Fargate cannot express " + option + INSTEAD);
        }
    }
}

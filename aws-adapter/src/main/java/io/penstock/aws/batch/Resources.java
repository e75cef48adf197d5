package io.penstock.aws.batch;

import io.penstock.aws.settings.JobSettings;
import io.penstock.aws.settings.PlatformType;
import io.penstock.domain.container.ContainerReference;
import io.penstock.domain.task.TaskDirectives;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.batch.model.ResourceRequirement;
import software.amazon.awssdk.services.batch.model.ResourceType;

/** What an attempt asks for: processors, memory, accelerators. */
final class Resources {
    /** The memory of a task whose directives name none. */
    static final int DEFAULT_MEMORY_MEBIBYTES = 1024;

    static final int LEAST_MEMORY_MEBIBYTES = 4;

    private Resources() {}

    static ResourceRequirement requirement(ResourceType type, Object amount) {
        return ResourceRequirement.builder().type(type).value(amount.toString()).build();
    }

    /** Returns what a submission asks for. A job definition of the user's own keeps its sizes where the process asks for none. */
    static List<ResourceRequirement> of(TaskDirectives directives, JobSettings settings) {
        Optional<FargateSize> fargate = fargate(directives, settings);
        // Fargate has sizes, not amounts: one half of a size with the other of a job definition may be none.
        boolean whole = !isRegistered(directives)
                || (fargate.isPresent() && (asksForCpus(directives) || asksForMemory(directives)));
        List<ResourceRequirement> resources = new ArrayList<>();
        if (whole || asksForCpus(directives)) {
            String cpus = fargate.map(FargateSize::vcpus).orElse(String.valueOf(directives.cpus()));
            resources.add(requirement(ResourceType.VCPU, cpus));
        }
        if (whole || asksForMemory(directives)) {
            long memory = fargate.map(FargateSize::mebibytes).orElse(submittedMemory(directives));
            resources.add(requirement(ResourceType.MEMORY, memory));
        }
        directives.accelerator().ifPresent(gpus -> resources.add(requirement(ResourceType.GPU, gpus.count())));
        return resources;
    }

    /** Tells whether the sizes are those of a job definition of the user's own. */
    static boolean areOfADefinition(TaskDirectives directives) {
        return isRegistered(directives) && !asksForCpus(directives) && !asksForMemory(directives);
    }

    private static boolean isRegistered(TaskDirectives directives) {
        return directives
                .container()
                .filter(ContainerReference::isJobDefinition)
                .isPresent();
    }

    /** One processor is what a task has anyway, but a job definition may have more. */
    private static boolean asksForCpus(TaskDirectives directives) {
        return directives.raw().containsKey("cpus");
    }

    private static boolean asksForMemory(TaskDirectives directives) {
        return directives.memory().isPresent();
    }

    /** Returns the size of Fargate that directives come to; empty on instances, and where there is none. */
    static Optional<FargateSize> fargate(TaskDirectives directives, JobSettings settings) {
        return settings.platformType() == PlatformType.FARGATE
                ? FargateSize.atLeast(directives.cpus(), memory(directives))
                : Optional.empty();
    }

    /** Returns how many MiB the directives ask for. */
    static long memory(TaskDirectives directives) {
        return directives.memory().map(size -> size.toMebibytesRoundedUp()).orElse((long) DEFAULT_MEMORY_MEBIBYTES);
    }

    /** Returns how many MiB Batch is asked for on instances. */
    static long submittedMemory(TaskDirectives directives) {
        return Math.max(LEAST_MEMORY_MEBIBYTES, memory(directives));
    }
}

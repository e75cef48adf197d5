package io.penstock.aws.batch;

import io.penstock.aws.settings.JobSettings;
import io.penstock.aws.settings.PlatformType;
import io.penstock.domain.container.ContainerOption.Switch;
import io.penstock.domain.container.ContainerOptions;
import io.penstock.domain.container.ContainerOptionsParser;
import io.penstock.domain.container.ContainerReference;
import io.penstock.domain.task.TaskDirectives;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says for people what directives become in the requests to Batch, in the words of its API. Loads nothing of the SDK. */
final class DirectiveTranslation {
    private final TaskDirectives directives;
    private final JobSettings settings;
    private final Map<String, String> words = new TreeMap<>();

    DirectiveTranslation(TaskDirectives directives, JobSettings settings) {
        this.directives = directives;
        this.settings = settings;
    }

    Map<String, String> toMap() {
        resources();
        words.put("executor", "jobs of AWS Batch");
        directives.queue().ifPresent(queue -> words.put("queue", "jobQueue " + queue));
        directives.container().ifPresent(container -> words.put("container", container(container)));
        if (!directives.containerOptions().isBlank()) {
            words.put("containerOptions", options());
        }
        if (!directives.resourceLabels().isEmpty()) {
            words.put(
                    "resourceLabels",
                    "tags " + pairs(JobTags.of(directives.resourceLabels())) + ", propagated to ECS tasks");
        }
        if (!directives.volumes().isEmpty()) {
            words.put("volumes", "volumes " + directives.volumes());
        }
        ArraySize.of(directives).ifPresent(size -> words.put("array", "arrayProperties size up to " + size));
        if (settings.platformType() == PlatformType.FARGATE) {
            fargate();
        }
        words.keySet().retainAll(directives.raw().keySet());
        return words;
    }

    private void resources() {
        FargateSize size = Resources.fargate(directives, settings)
                .orElse(new FargateSize(String.valueOf(directives.cpus()), Resources.submittedMemory(directives)));
        words.put("cpus", "resourceRequirements VCPU " + size.vcpus());
        words.put("memory", "resourceRequirements MEMORY " + size.mebibytes());
        directives
                .accelerator()
                .ifPresent(gpus -> words.put("accelerator", "resourceRequirements GPU " + gpus.count()));
        directives
                .time()
                .ifPresent(time -> words.put("time", "timeout attemptDurationSeconds " + JobRequest.seconds(time)));
    }

    private void fargate() {
        directives.disk().ifPresent(disk -> words.put("disk", "ephemeralStorage of " + disk));
        words.put("arch", "runtimePlatform " + directives.raw().get("arch"));
    }

    private static String container(ContainerReference container) {
        return container.isJobDefinition()
                ? "jobDefinition " + container.name()
                : "image " + container.name() + " of a job definition that Penstock registers";
    }

    private String options() {
        if (!ContainerOptionsParser.problemsForBatch(directives.containerOptions())
                .isEmpty()) {
            return "options that AWS Batch cannot express";
        }
        ContainerOptions options = ContainerOptionsParser.parseForBatch(directives.containerOptions());
        List<String> parts = new ArrayList<>(linuxParameters(options));
        if (!options.environment().isEmpty()) {
            parts.add("environment " + String.join(", ", options.environment().keySet()));
        }
        if (!options.passedEnvironment().isEmpty()) {
            parts.add("environment from here " + String.join(", ", options.passedEnvironment()));
        }
        options.ulimits()
                .forEach(limit -> parts.add("ulimits " + limit.name() + " " + limit.soft() + ":" + limit.hard()));
        options.user().ifPresent(user -> parts.add("user " + user));
        if (options.isOn(Switch.PRIVILEGED)) {
            parts.add("privileged");
        }
        if (options.isOn(Switch.READ_ONLY)) {
            parts.add("readonlyRootFilesystem");
        }
        return String.join("; ", parts);
    }

    private static List<String> linuxParameters(ContainerOptions options) {
        List<String> parts = new ArrayList<>();
        if (options.isOn(Switch.INIT)) {
            parts.add("linuxParameters initProcessEnabled");
        }
        options.sharedMemory().ifPresent(size -> parts.add("linuxParameters sharedMemorySize " + size));
        options.memorySwap()
                .ifPresent(size ->
                        parts.add("linuxParameters maxSwap " + (size < 0 ? "of the host" : String.valueOf(size))));
        options.memorySwappiness().ifPresent(value -> parts.add("linuxParameters swappiness " + value));
        options.tmpfs()
                .forEach(mount -> parts.add("linuxParameters tmpfs " + mount.path() + " " + mount.sizeMebibytes()));
        return parts;
    }

    private static String pairs(Map<String, String> labels) {
        return new TreeMap<>(labels).entrySet().stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}

package io.penstock.local;

import io.penstock.api.PenstockException;
import io.penstock.domain.container.ContainerOptionsParser;
import io.penstock.domain.container.ContainerReference;
import io.penstock.domain.container.OptionWord;
import io.penstock.domain.task.TaskDirectives;
import io.penstock.spi.ExecutorCapabilities;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What this machine makes of directives. Immutable. */
final class LocalDirectives {
    private static final List<String> IGNORED = List.of(
            "accelerator",
            "arch",
            "array",
            "clusterOptions",
            "conda",
            "disk",
            "hints",
            "machineType",
            "maxSubmitAwait",
            "penv",
            "pod",
            "queue",
            "resourceLabels",
            "spack");

    private final LocalSettings settings;

    LocalDirectives(LocalSettings settings) {
        this.settings = settings;
    }

    ExecutorCapabilities capabilities() {
        ExecutorCapabilities.Builder capabilities = ExecutorCapabilities.builder()
                .addReadableSchemes("file")
                .cpus(settings.cpus())
                .memory(settings.memory())
                .queueSize(settings.queueSize())
                .addAllIgnoredDirectives(IGNORED);
        if (settings.container().isEmpty()) {
            capabilities.addIgnoredDirectives("container", "containerOptions", "volumes");
        }
        return capabilities.build();
    }

    List<String> check(TaskDirectives task) {
        List<String> problems = new ArrayList<>();
        if (task.cpus() > settings.cpus()) {
            problems.add("asks for " + task.cpus() + " cpus, but this machine offers " + settings.cpus()
                    + "; lower cpus or raise executor.cpus");
        }
        task.memory()
                .filter(memory -> memory.compareTo(settings.memory()) > 0)
                .ifPresent(memory -> problems.add("asks for " + memory + " of memory, but this machine offers "
                        + settings.memory() + "; lower memory or raise executor.memory"));
        if (!StageMode.isKnown(task.stageInMode())) {
            problems.add("stageInMode is '" + task.stageInMode() + "', but must be one of " + StageMode.names());
        }
        if (!UnstageMode.isKnown(task.stageOutMode())) {
            problems.add("stageOutMode is '" + task.stageOutMode() + "', but must be one of " + UnstageMode.names());
        }
        SecretsFile secrets = SecretsFile.of(settings);
        task.secrets().forEach(name -> secrets.objection(name).ifPresent(problems::add));
        settings.container().ifPresent(enabled -> checkContainer(task, enabled, problems));
        return List.copyOf(problems);
    }

    private static void checkContainer(TaskDirectives task, ContainerSettings enabled, List<String> problems) {
        Optional<ContainerReference> container = task.container();
        if (container.isEmpty()) {
            return;
        }
        if (container.get().isJobDefinition()) {
            problems.add("the container is " + container.get() + ", a job definition of AWS Batch; "
                    + enabled.engine().command() + " needs an image");
        }
        try {
            OptionWord.split(enabled.runOptions());
        } catch (PenstockException e) {
            problems.add(enabled.engine().command() + ".runOptions: " + e.getMessage());
        }
        ContainerOptionsParser.problems(task.containerOptions())
                .forEach(problem -> problems.add("containerOptions: " + problem));
    }
}

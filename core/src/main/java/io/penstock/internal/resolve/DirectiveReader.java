package io.penstock.internal.resolve;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.container.ContainerReference;
import io.penstock.domain.directive.DynamicValue;
import io.penstock.domain.directive.TaskVariables;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.queue.QueueReference;
import io.penstock.domain.resource.Accelerator;
import io.penstock.domain.resource.MemorySize;
import io.penstock.domain.selector.ResolvedDirective;
import io.penstock.domain.selector.SelectorLevel;
import io.penstock.domain.task.CacheMode;
import io.penstock.domain.task.PublishRule;
import io.penstock.domain.task.TaskDirectives;
import io.penstock.domain.volume.VolumeMount;
import io.penstock.spi.launch.ShellWords;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the directives of one attempt into {@link TaskDirectives}. Thread-safe. */
public final class DirectiveReader {
    private static final Set<String> ASKED_FOR_AFTER_A_FAILURE = Set.of("errorStrategy", "maxRetries", "maxErrors");

    private final PublishReader publishReader;
    private final Path launchDirectory;

    /** Creates a reader; relative paths of {@code publishDir} and {@code storeDir} start from a directory. */
    public DirectiveReader(Path launchDirectory) {
        this.publishReader = new PublishReader(launchDirectory);
        this.launchDirectory = launchDirectory;
    }

    /**
     * Evaluates and reads all directives.
     *
     * @throws PenstockException with {@code CONFIGURATION}, naming file and line, for a value of the wrong type
     */
    public TaskDirectives read(Map<String, ResolvedDirective> directives, AttemptVariables variables) {
        TaskDirectives.Builder builder = TaskDirectives.builder();
        for (String name : directives.keySet()) {
            boolean later = ASKED_FOR_AFTER_A_FAILURE.contains(name);
            Object value = later && isExpression(directives, name) ? null : variables.task(name);
            if (value != null && !later) {
                builder.putRaw(name, value);
            }
        }
        readResources(builder, variables);
        readPlace(builder, variables);
        readScript(builder, variables);
        readStaging(builder, variables);
        builder.cache(cache(variables.task("cache"), place(directives, "cache", variables)));
        builder.resourceLabels(
                labels(variables.task("resourceLabels"), place(directives, "resourceLabels", variables)));
        Object volumes = variables.task("volumes");
        if (volumes != null && !volumes.equals(false)) {
            builder.volumes(volumes(volumes, place(directives, "volumes", variables)));
        }
        builder.publish(publish(directives, variables));
        return builder.build();
    }

    private static boolean isExpression(Map<String, ResolvedDirective> directives, String name) {
        ResolvedDirective directive = directives.get(name);
        return directive != null && directive.winner().value().value() instanceof DynamicValue;
    }

    /** A configuration says null to unset what lower layers say; a script that does has lost the value. */
    private List<PublishRule> publish(Map<String, ResolvedDirective> directives, AttemptVariables variables) {
        ResolvedDirective directive = directives.get("publishDir");
        if (directive == null) {
            return List.of();
        }
        boolean ofScript = directive.winner().level() == SelectorLevel.PROCESS;
        return publishReader.read(variables.task("publishDir"), ofScript, place(directives, "publishDir", variables));
    }

    private static void readResources(TaskDirectives.Builder builder, TaskVariables task) {
        if (task.task("cpus") instanceof Integer cpus) {
            builder.cpus(cpus);
        }
        if (task.task("memory") instanceof MemorySize memory) {
            builder.memory(memory);
        }
        if (task.task("time") instanceof Duration time) {
            builder.time(time);
        }
        if (task.task("disk") instanceof MemorySize disk) {
            builder.disk(disk);
        }
        if (task.task("accelerator") instanceof Accelerator accelerator) {
            builder.accelerator(accelerator);
        }
    }

    private static void readPlace(TaskDirectives.Builder builder, TaskVariables task) {
        text(task, "executor").ifPresent(builder::executor);
        text(task, "queue").ifPresent(queue -> builder.queue(new QueueReference(queue)));
        text(task, "container").ifPresent(image -> builder.container(ContainerReference.parse(image)));
        text(task, "containerOptions").ifPresent(builder::containerOptions);
    }

    private static List<VolumeMount> volumes(Object value, String place) {
        try {
            return VolumeMount.parseAll(value);
        } catch (PenstockException e) {
            throw new PenstockException(e.code(), place + ": " + e.getMessage(), e);
        }
    }

    private static Map<String, String> labels(@Nullable Object value, String place) {
        Map<String, String> labels = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, label) -> labels.put(String.valueOf(key), String.valueOf(label)));
        } else if (value != null && !value.equals(false)) {
            throw new PenstockException(
                    ErrorCode.CONFIGURATION,
                    place + " needs names with values, such as [project: 'x'], not '" + value + "'");
        }
        return labels;
    }

    private static void readScript(TaskDirectives.Builder builder, TaskVariables task) {
        words(task.task("shell")).ifPresent(builder::shell);
        builder.beforeScript(beforeScript(task));
        text(task, "afterScript").ifPresent(builder::afterScript);
        text(task, "tag").ifPresent(builder::tag);
        builder.debug(Boolean.TRUE.equals(task.task("debug")) || Boolean.TRUE.equals(task.task("echo")));
    }

    private void readStaging(TaskDirectives.Builder builder, TaskVariables task) {
        text(task, "stageInMode").ifPresent(builder::stageInMode);
        text(task, "stageOutMode").ifPresent(builder::stageOutMode);
        text(task, "scratch").ifPresent(builder::scratch);
        text(task, "storeDir").ifPresent(path -> builder.storeDirectory(FileLocation.parse(path, launchDirectory)));
        builder.secrets(elements(task.task("secret")));
    }

    /** The modules of an environment are loaded by their command, after the snippet, which may make it known. */
    private static String beforeScript(TaskVariables task) {
        List<String> lines = new ArrayList<>();
        text(task, "beforeScript").ifPresent(lines::add);
        elements(task.task("module")).stream()
                .flatMap(names -> Arrays.stream(names.split(":")))
                .forEach(name -> lines.add("module load " + ShellWords.quote(name.trim())));
        return String.join("\n", lines);
    }

    private static List<String> elements(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return value == null || value.equals("") ? List.of() : List.of(value.toString());
    }

    private static CacheMode cache(@Nullable Object value, String place) {
        String mode = value == null ? "true" : value.toString().toLowerCase(Locale.ROOT);
        return switch (mode) {
            case "true" -> CacheMode.STANDARD;
            case "false" -> CacheMode.OFF;
            case "deep" -> CacheMode.DEEP;
            case "lenient" -> CacheMode.LENIENT;
            default ->
                throw new PenstockException(
                        ErrorCode.CONFIGURATION,
                        place + " needs true, false, 'deep' or 'lenient', not '" + value + "'");
        };
    }

    private static Optional<String> text(TaskVariables task, String name) {
        Object value = task.task(name);
        return value == null || value.equals("") || Boolean.FALSE.equals(value)
                ? Optional.empty()
                : Optional.of(
                        value instanceof List<?> list
                                ? joined(list)
                                : value.toString().trim());
    }

    private static String joined(List<?> list) {
        return list.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static Optional<List<String>> words(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return Optional.of(
                    new ArrayList<>(list.stream().map(String::valueOf).toList()));
        }
        return value == null
                ? Optional.empty()
                : Optional.of(List.of(value.toString().trim().split("\\s+")));
    }

    /** Returns {@code main.nf:3:5: directive 'cache' of process P}, for mistakes in it. */
    private static String place(Map<String, ResolvedDirective> directives, String name, AttemptVariables variables) {
        ResolvedDirective directive = directives.get(name);
        String origin = directive == null ? "" : directive.winner().value().origin() + ": ";
        return origin + "directive '" + name + "'" + variables.ofProcess();
    }
}

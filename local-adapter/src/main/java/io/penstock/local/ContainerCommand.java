package io.penstock.local;

import io.penstock.domain.container.ContainerReference;
import io.penstock.domain.container.OptionWord;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.domain.task.TaskDirectives;
import io.penstock.domain.volume.VolumeMount;
import io.penstock.spi.launch.ShellWords;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Writes the command that runs a script in a container of docker or podman. Immutable. */
final class ContainerCommand {
    /** The first part of an image's name is a registry if it looks like a host. */
    private static final Pattern WITH_REGISTRY = Pattern.compile("(?:localhost|[^/]*[.:][^/]*)/.*");

    private final ContainerSettings settings;
    private final Path workRoot;

    ContainerCommand(ContainerSettings settings, Path workRoot) {
        this.settings = settings;
        this.workRoot = workRoot;
    }

    /** Returns the words in front of what runs in the container; empty for an attempt without a container. */
    String render(TaskAttempt attempt) {
        TaskDirectives directives = attempt.directives();
        return directives.container().map(image -> command(attempt, image)).orElse("");
    }

    /** Returns the means to end an attempt's container. */
    ContainerEnd end(TaskAttempt attempt, Shell shell) {
        return new ContainerEnd(settings.engine().command(), attempt.jobName(), shell);
    }

    private String command(TaskAttempt attempt, ContainerReference image) {
        TaskDirectives directives = attempt.directives();
        String directory = attempt.workDirectory().path();
        List<String> words =
                new ArrayList<>(List.of(settings.engine().command(), "run", "--rm", "-i", "--name", attempt.jobName()));
        if (directives.raw().containsKey("cpus")) {
            words.addAll(List.of("--cpus", String.valueOf(directives.cpus())));
        }
        directives.memory().ifPresent(memory -> words.addAll(List.of("--memory", memory.toMebibytesRoundedUp() + "m")));
        for (Path readable : ContainerMounts.readable(attempt, workRoot)) {
            words.addAll(List.of("--mount", mount(readable.toString(), readable.toString()) + ",readonly"));
        }
        for (VolumeMount volume : directives.volumes()) {
            String mode = volume.readOnly() ? ",readonly" : "";
            words.addAll(List.of("--mount", mount(volume.hostPath(), volume.containerPath()) + mode));
        }
        directives.secrets().forEach(name -> words.addAll(List.of("-e", name)));
        boolean elsewhere = ScratchDirectory.isWanted(attempt);
        words.addAll(elsewhere ? List.of() : List.of("--mount", mount(directory, directory), "-w", directory));
        // What the user wrote for the shell, as $(id -u), stays so.
        List<String> line = new ArrayList<>(List.of(ShellWords.join(words)));
        line.addAll(elsewhere ? List.of("--mount \"type=bind,source=$PWD,target=$PWD\"", "-w \"$PWD\"") : List.of());
        OptionWord.split(settings.runOptions()).forEach(word -> line.add(word.written()));
        line.addAll(EngineWords.of(directives));
        line.add(ShellWords.quote(imageName(image)));
        return String.join(" ", line);
    }

    private String imageName(ContainerReference image) {
        String name = image.name();
        boolean prefixed =
                !settings.registry().isEmpty() && !WITH_REGISTRY.matcher(name).matches();
        return prefixed ? settings.registry().replaceAll("/+$", "") + "/" + name : name;
    }

    private static String mount(String host, String container) {
        return "type=bind," + field("source=" + host) + "," + field("target=" + container);
    }

    /** The engines read the value of --mount as a line of CSV. */
    private static String field(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}

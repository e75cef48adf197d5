package io.penstock.local;

import io.penstock.domain.resource.DurationText;
import io.penstock.domain.task.TaskDirectives;
import java.util.Map;
import java.util.TreeMap;

/** Says for people what directives become on this machine: what is enforced, and what only counts. */
final class LocalTranslation {
    private final LocalSettings settings;
    private final TaskDirectives task;
    private final Map<String, String> words = new TreeMap<>();

    LocalTranslation(LocalSettings settings, TaskDirectives task) {
        this.settings = settings;
        this.task = task;
    }

    Map<String, String> toMap() {
        words.put("executor", "processes of this machine");
        words.put("stageInMode", "inputs come as " + task.stageInMode());
        task.time()
                .ifPresent(
                        time -> words.put("time", "ended with all its processes after " + DurationText.format(time)));
        settings.container()
                .filter(enabled -> task.container().isPresent())
                .ifPresentOrElse(this::inContainer, this::asProcess);
        words.keySet().retainAll(task.raw().keySet());
        return words;
    }

    private void inContainer(ContainerSettings enabled) {
        String run = enabled.engine().command() + " run ";
        task.container().ifPresent(image -> words.put("container", run + image));
        words.put("volumes", run + "--mount for " + task.volumes());
        words.put("containerOptions", run + String.join(" ", EngineWords.of(task)));
        words.put("cpus", run + "--cpus " + task.cpus());
        task.memory().ifPresent(memory -> words.put("memory", run + "--memory " + memory.toMebibytesRoundedUp() + "m"));
    }

    private void asProcess() {
        words.put("cpus", counted(task.cpus() + " of the " + settings.cpus() + " cpus"));
        task.memory().ifPresent(memory -> words.put("memory", counted(memory + " of the " + settings.memory())));
    }

    private static String counted(String share) {
        return "counts as " + share + " that tasks share here; not enforced";
    }
}

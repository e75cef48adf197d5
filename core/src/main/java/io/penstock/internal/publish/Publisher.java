package io.penstock.internal.publish;

import io.penstock.domain.event.RunEvent;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.file.GlobPattern;
import io.penstock.domain.task.PublishRule;
import io.penstock.domain.task.TaskResult;
import io.penstock.domain.task.TaskResult.Status;
import io.penstock.internal.port.FileStores;
import io.penstock.spi.RunListener;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Puts the output files of tasks where their users look for them. Thread-safe; blocks on the stores. */
public final class Publisher {
    private final FileStores stores;
    private final RunListener listener;
    private final Map<FileLocation, FileLocation> published = new ConcurrentHashMap<>();

    /** Creates a publisher; collisions are told to a listener. */
    public Publisher(FileStores stores, RunListener listener) {
        this.stores = stores;
        this.listener = listener;
    }

    /**
     * Publishes the files among a task's outputs, by every rule. Those of a task that was reused replace nothing, unless a rule
     * says so in so many words.
     */
    public void publish(TaskResult task, List<PublishRule> rules) {
        for (PublishRule rule : rules) {
            boolean replaces = rule.overwrite() && (task.status() != Status.REUSED || rule.overwriteReused());
            task.outputs().stream()
                    .flatMap(output -> output.files().stream())
                    .distinct()
                    .forEach(file -> target(task.workDirectory(), file, rule)
                            .ifPresent(target -> publish(file, target, rule.mode(), replaces)));
        }
    }

    private static Optional<FileLocation> target(FileLocation workDirectory, FileLocation file, PublishRule rule) {
        String relative = file.isWithin(workDirectory) ? file.relativeTo(workDirectory) : file.name();
        if (rule.pattern().isPresent() && !GlobPattern.of(rule.pattern().get()).matches(relative)) {
            return Optional.empty();
        }
        String name = rule.rename().apply(relative);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                name.startsWith("/") || name.contains("://")
                        ? FileLocation.parse(name)
                        : rule.directory().resolve(name));
    }

    private void publish(FileLocation file, FileLocation target, PublishRule.Mode mode, boolean replaces) {
        warnOfCollision(file, target);
        if (replaces || stores.of(target).stat(target).isEmpty()) {
            put(file, target, mode);
        }
    }

    private void warnOfCollision(FileLocation file, FileLocation target) {
        FileLocation earlier = published.put(target, file);
        if (earlier != null && !earlier.equals(file)) {
            listener.on(new RunEvent.Warning("two tasks publish " + target + ": " + earlier + " is replaced by " + file
                    + "; give them names or directories of their own (saveAs, path)"));
        }
    }

    private void put(FileLocation file, FileLocation target, PublishRule.Mode mode) {
        if (file.scheme().equals(target.scheme())) {
            stores.of(target).place(file, target, mode);
        } else if (file.isLocal()) {
            stores.of(target).upload(file.toPath(), target);
        } else {
            stores.of(file).download(file, target.toPath());
        }
        if (mode == PublishRule.Mode.MOVE && !file.scheme().equals(target.scheme())) {
            stores.of(file).delete(List.of(file));
        }
    }
}

package io.penstock.internal.publish;

import io.penstock.api.PenstockException;
import io.penstock.domain.event.RunEvent;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.file.GlobPattern;
import io.penstock.domain.task.PublishRule;
import io.penstock.domain.task.TaskResult;
import io.penstock.domain.task.TaskResult.Status;
import io.penstock.internal.port.FileStores;
import io.penstock.spi.RunListener;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Puts the output files of tasks where their users look for them, each whole or not at all. Of tasks that publish the same target,
 * one works on it at a time. Thread-safe; blocks on the stores.
 */
public final class Publisher {
    private final FilePlacement placement;
    private final SameContent sameContent;
    private final RunListener listener;
    private final Map<FileLocation, Claim> claims = new ConcurrentHashMap<>();

    /** Creates a publisher; collisions are told to a listener. */
    public Publisher(FileStores stores, RunListener listener) {
        this.placement = new FilePlacement(stores);
        this.sameContent = new SameContent(stores);
        this.listener = listener;
    }

    /**
     * Publishes the files among a task's outputs, by every rule. Those of a task that was reused replace nothing, unless a rule
     * says so in so many words.
     *
     * @param task what gave them out, files by where it made them
     * @param movedBefore where those are that were moved before
     * @return where the files are that were moved, before or now
     */
    public Map<FileLocation, FileLocation> publish(
            TaskResult task, Map<FileLocation, FileLocation> movedBefore, List<PublishRule> rules) {
        Map<FileLocation, FileLocation> moved = new LinkedHashMap<>(movedBefore);
        for (PublishRule rule : rules) {
            boolean replaces = rule.overwrite() && (task.status() != Status.REUSED || rule.overwriteReused());
            task.outputs().stream()
                    .flatMap(output -> output.files().stream())
                    .distinct()
                    .forEach(file -> target(task.workDirectory(), file, rule).ifPresent(target -> {
                        FileLocation from = moved.getOrDefault(file, file);
                        boolean there =
                                from.equals(target) || publish(task.name(), from, target, rule.mode(), replaces);
                        if (there && rule.mode() == PublishRule.Mode.MOVE) {
                            moved.put(file, target);
                        }
                    }));
        }
        return moved;
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

    /**
     * Publishes one file or directory.
     *
     * @param task what it comes from, for messages
     * @param replaces whether what is there is replaced
     * @return whether the target is made of this file now
     */
    public boolean publish(
            String task, FileLocation file, FileLocation target, PublishRule.Mode mode, boolean replaces) {
        Claim claim = claims.computeIfAbsent(target, absent -> new Claim(task, file));
        synchronized (claim) {
            if (claim.has(file) && mode == PublishRule.Mode.MOVE) {
                return true;
            }
            if (claim.isOthers(file) && !sameContent.test(file, target)) {
                claim.collide(task, target, replaces).ifPresent(what -> listener.on(new RunEvent.Warning(what)));
            }
            boolean puts = replaces || !placement.exists(target);
            if (puts) {
                put(task, file, target, mode);
                claim.took(task, file);
            }
            return puts;
        }
    }

    private void put(String task, FileLocation file, FileLocation target, PublishRule.Mode mode) {
        try {
            placement.put(file, target, mode);
        } catch (PenstockException e) {
            throw new PenstockException(
                    e.code(), task + ": " + file.name() + " could not be published: " + e.getMessage(), e);
        }
    }
}

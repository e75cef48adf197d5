package io.penstock.internal.publish;

import io.penstock.domain.event.RunEvent;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.file.GlobPattern;
import io.penstock.domain.task.OutputResult;
import io.penstock.domain.task.PublishRule;
import io.penstock.internal.port.FileStores;
import io.penstock.spi.RunListener;
import java.util.List;
import java.util.Map;
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

    /** Publishes the files among a task's outputs, by every rule. */
    public void publish(FileLocation workDirectory, List<OutputResult> outputs, List<PublishRule> rules) {
        for (PublishRule rule : rules) {
            outputs.stream()
                    .flatMap(output -> output.files().stream())
                    .distinct()
                    .forEach(file -> publish(workDirectory, file, rule));
        }
    }

    private void publish(FileLocation workDirectory, FileLocation file, PublishRule rule) {
        String relative = file.isWithin(workDirectory) ? file.relativeTo(workDirectory) : file.name();
        if (rule.pattern().isPresent() && !GlobPattern.of(rule.pattern().get()).matches(relative)) {
            return;
        }
        String name = rule.rename().apply(relative);
        if (name.isEmpty()) {
            return;
        }
        FileLocation target = name.startsWith("/") || name.contains("://")
                ? FileLocation.parse(name)
                : rule.directory().resolve(name);
        warnOfCollision(file, target);
        if (rule.overwrite() || stores.of(target).stat(target).isEmpty()) {
            put(file, target, rule.mode());
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
    }
}

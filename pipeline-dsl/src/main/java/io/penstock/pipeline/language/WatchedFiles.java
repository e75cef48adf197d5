package io.penstock.pipeline.language;

import io.penstock.config.eval.EvaluationException;
import io.penstock.config.eval.NearestName;
import io.penstock.domain.file.StoredFile;
import io.penstock.pipeline.file.PathValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out which files have appeared, changed or gone since it was asked before. */
final class WatchedFiles {
    private static final List<String> EVENTS = List.of("create", "modify", "delete");

    private final PathLookup lookup;
    private final @Nullable Object pattern;
    private final Set<String> events;
    private Map<PathValue, StoredFile> known;

    WatchedFiles(PathLookup lookup, @Nullable Object pattern, List<String> events) {
        for (String event : events) {
            if (!EVENTS.contains(event)) {
                throw EvaluationException.failed("watchPath() knows no event '" + event + "'"
                        + NearestName.suggestion(event, EVENTS) + "; there are " + String.join(", ", EVENTS));
            }
        }
        this.lookup = lookup;
        this.pattern = pattern;
        this.events = Set.copyOf(events);
        this.known = found();
    }

    /** Looks at the files; may block. Safe from every thread. */
    Map<PathValue, StoredFile> found() {
        Map<PathValue, StoredFile> found = new LinkedHashMap<>();
        for (PathValue path : lookup.find(pattern)) {
            List<PathValue> files = path.isDirectory() ? path.children() : List.of(path);
            files.forEach(file -> file.stat().ifPresent(facts -> found.put(file, facts)));
        }
        return found;
    }

    /** Returns the files for which something has happened since the last time. */
    List<PathValue> changes(Map<PathValue, StoredFile> now) {
        List<PathValue> changed = new ArrayList<>();
        now.forEach((file, facts) -> {
            StoredFile before = known.get(file);
            String event = before == null ? "create" : before.equals(facts) ? "" : "modify";
            if (events.contains(event)) {
                changed.add(file);
            }
        });
        if (events.contains("delete")) {
            Set<PathValue> gone = new HashSet<>(known.keySet());
            gone.removeAll(now.keySet());
            changed.addAll(gone.stream().sorted().toList());
        }
        known = now;
        return changed;
    }
}

package io.penstock.domain.diagnosis;

import io.penstock.domain.task.TaskDirectives;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a process asks for, as far as that is known before it runs.
 *
 * @param name the process, with the number of an attempt that needs something else than the first, or the selector that a
 *     configuration without a script speaks of
 * @param directives the directives of that attempt
 * @param origins where each directive was written, {@code file:line} by the directive's name
 * @param problems what keeps its tasks from running already by what is written, one sentence each
 */
public record ProcessNeed(String name, TaskDirectives directives, Map<String, String> origins, List<String> problems) {

    /** Copies the collections. */
    public ProcessNeed {
        origins = Map.copyOf(origins);
        problems = List.copyOf(problems);
    }

    /** Returns where a directive was written. */
    public Optional<String> origin(String directive) {
        return Optional.ofNullable(origins.get(directive));
    }
}

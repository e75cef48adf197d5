package io.penstock.api.run;

import io.penstock.domain.task.TaskDirectives;
import java.util.List;

/**
 * What the tasks of a process are told, and why.
 *
 * @param directives an explanation for each directive that is set anywhere, sorted by name
 * @param task the directives of the attempt as its executor reads them, without those that cannot be evaluated
 * @param problems what keeps the tasks from running, one sentence each; empty if nothing does
 */
public record ProcessExplanation(List<DirectiveExplanation> directives, TaskDirectives task, List<String> problems) {

    /** Copies the lists. */
    public ProcessExplanation {
        directives = List.copyOf(directives);
        problems = List.copyOf(problems);
    }
}

package io.penstock.config.check;

import io.penstock.domain.origin.SourcePosition;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers problems in the order found, each once. Not thread-safe. */
public final class ProblemLog {
    private static final int LIMIT = 1000;

    private final Set<ConfigProblem> problems = new LinkedHashSet<>();

    /** Creates an empty log. */
    public ProblemLog() {}

    /** Adds an error. */
    public void error(SourcePosition position, String message) {
        add(new ConfigProblem(position, message, ConfigProblem.Severity.ERROR));
    }

    /** Adds a warning. */
    public void warning(SourcePosition position, String message) {
        add(new ConfigProblem(position, message, ConfigProblem.Severity.WARNING));
    }

    /** Adds a note. */
    public void note(SourcePosition position, String message) {
        add(new ConfigProblem(position, message, ConfigProblem.Severity.NOTE));
    }

    private void add(ConfigProblem problem) {
        if (problems.size() < LIMIT) {
            problems.add(problem);
        }
    }

    /** Returns the problems of that severity. */
    public List<ConfigProblem> of(ConfigProblem.Severity severity) {
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .toList();
    }
}

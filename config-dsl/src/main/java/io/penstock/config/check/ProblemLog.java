package io.penstock.config.check;

import io.penstock.config.syntax.SyntaxException;
import io.penstock.domain.origin.SourcePosition;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers problems in the order found, each once. Not thread-safe. */
public final class ProblemLog {
    private static final int LIMIT = 1000;

    private final Set<ConfigProblem> problems = new LinkedHashSet<>();
    private final Map<ConfigProblem.Severity, Integer> counts = new EnumMap<>(ConfigProblem.Severity.class);
    private final int limit;

    /** Creates an empty log that keeps the first thousand problems of each severity. */
    public ProblemLog() {
        this(LIMIT);
    }

    /** Creates an empty log that keeps that many problems of each severity. */
    public ProblemLog(int limit) {
        this.limit = limit;
    }

    /** Adds an error. */
    public void error(SourcePosition position, String message) {
        add(new ConfigProblem(position, message, ConfigProblem.Severity.ERROR));
    }

    /** Adds an error that a text does not follow the grammar, in those words. */
    public void error(SyntaxException e, String message) {
        List<SourcePosition> noticed = e.noticed().map(List::of).orElse(List.of());
        add(new ConfigProblem(e.position(), message, ConfigProblem.Severity.ERROR, noticed));
    }

    /** Adds a warning. */
    public void warning(SourcePosition position, String message) {
        add(new ConfigProblem(position, message, ConfigProblem.Severity.WARNING));
    }

    /** Adds a note. */
    public void note(SourcePosition position, String message) {
        add(new ConfigProblem(position, message, ConfigProblem.Severity.NOTE));
    }

    /** Adds a problem. */
    public void add(ConfigProblem problem) {
        if (counts.getOrDefault(problem.severity(), 0) < limit && problems.add(problem)) {
            counts.merge(problem.severity(), 1, Integer::sum);
        }
    }

    /** Returns the problems of that severity. */
    public List<ConfigProblem> of(ConfigProblem.Severity severity) {
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .toList();
    }
}

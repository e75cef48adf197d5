package io.penstock.cli.run;

import io.penstock.api.PenstockException;
import io.penstock.api.run.DirectiveExplanation;
import io.penstock.config.LintReport;
import io.penstock.config.Linter;
import io.penstock.config.check.ConfigProblem;
import io.penstock.domain.origin.SourcePosition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Checks files: each by itself, and the directives of scripts against the executors they go to. Runs no task. */
public final class LintSession {
    private final Surroundings surroundings;

    /** Creates a session. */
    public LintSession(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Checks files and directories, as typed; of scripts also what has no effect where their processes run. */
    public LintReport lint(List<String> places) {
        List<Path> paths =
                places.stream().map(Path::of).map(surroundings::resolve).toList();
        LintReport report = new Linter(surroundings.environment()).lint(paths);
        Set<ConfigProblem> findings = new LinkedHashSet<>(report.findings());
        paths.stream().filter(LintSession::isProject).forEach(script -> addWithoutEffect(script, findings));
        List<ConfigProblem> sorted = new ArrayList<>(findings);
        sorted.sort(Comparator.comparing(
                        (ConfigProblem finding) -> finding.position().file())
                .thenComparing(finding -> finding.position().line())
                .thenComparing(finding -> finding.position().column()));
        return new LintReport(report.files(), sorted);
    }

    private static boolean isProject(Path path) {
        return path.toString().endsWith(".nf") || Files.isRegularFile(path.resolve("main.nf"));
    }

    private void addWithoutEffect(Path script, Set<ConfigProblem> findings) {
        for (ExplainedProcess explained : explained(script)) {
            String executor = explained.explanation().task().executor();
            explained.explanation().directives().stream()
                    .filter(DirectiveExplanation::withoutEffect)
                    .map(directive -> warning(directive, executor))
                    .forEach(findings::add);
        }
    }

    /** What keeps a project from being loaded is found by the linter, or depends on parameters. */
    private List<ExplainedProcess> explained(Path script) {
        try {
            return new ExplainSession(surroundings, warning -> {}).explainAll(script.toString());
        } catch (PenstockException e) {
            return List.of();
        }
    }

    private static ConfigProblem warning(DirectiveExplanation directive, String executor) {
        SourcePosition position = directive.winner().value().origin();
        return new ConfigProblem(
                position,
                "'" + directive.name() + "' has no effect on executor " + executor,
                ConfigProblem.Severity.WARNING);
    }
}

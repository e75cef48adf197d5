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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks files: each by itself, and the directives of scripts against the executors they go to. Runs no task. */
public final class LintSession {
    private static final Logger log = LoggerFactory.getLogger(LintSession.class);

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
        paths.stream().filter(LintSession::isProject).map(Path::toString).forEach(script -> add(script, findings));
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

    /** What keeps a project from being loaded is found by the linter, or depends on parameters. */
    private void add(String script, Set<ConfigProblem> findings) {
        ExplainSession session = new ExplainSession(surroundings, warning -> {});
        try {
            session.explainAll(script).forEach(process -> addWithoutEffect(process, findings));
            findings.addAll(session.problems(script));
        } catch (PenstockException e) {
            log.debug("the script cannot be loaded [script={}]", script, e);
        }
    }

    private static void addWithoutEffect(ExplainedProcess explained, Set<ConfigProblem> findings) {
        String executor = explained.explanation().task().executor();
        explained.explanation().directives().stream()
                .filter(DirectiveExplanation::withoutEffect)
                .map(directive -> warning(directive, executor))
                .forEach(findings::add);
    }

    private static ConfigProblem warning(DirectiveExplanation directive, String executor) {
        SourcePosition position = directive.winner().value().origin();
        return new ConfigProblem(
                position,
                "'" + directive.name() + "' has no effect on executor " + executor,
                ConfigProblem.Severity.WARNING);
    }
}

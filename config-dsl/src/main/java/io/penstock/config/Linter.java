package io.penstock.config;

import io.penstock.config.check.ConfigProblem;
import io.penstock.config.check.ProblemLog;
import io.penstock.config.lint.ScriptTree;
import io.penstock.domain.origin.SourcePosition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Checks configuration files and scripts without running anything: grammar, names and values of settings in every profile,
 * unknown directives, the older style, selectors that match no process of the scripts.
 *
 * <pre>{@code
 * LintReport report = new Linter(System.getenv()).lint(List.of(Path.of("my-pipeline")));
 * report.findings().forEach(finding -> System.out.println(finding));
 * System.out.println(report.summary());
 * }</pre>
 *
 * <p>Immutable and thread-safe. Configuration files are evaluated in the sandbox of {@link ConfigLoader}; scripts are only
 * parsed.
 */
public final class Linter {
    private static final String CONFIGURATION = ".config";
    private static final String SCRIPT = ".nf";

    private final Map<String, String> environment;

    /** Creates a linter; configuration files see that environment. */
    public Linter(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /**
     * Checks files, and in directories all files that end in {@code .config} or {@code .nf}. A file that is named itself and
     * does not end in {@code .nf} is a configuration.
     */
    public LintReport lint(List<Path> filesAndDirectories) {
        ProblemLog problems = new ProblemLog(Integer.MAX_VALUE);
        Set<Path> files = new LinkedHashSet<>();
        for (Path path : filesAndDirectories) {
            expand(path.normalize(), files, problems);
        }
        List<Path> scripts = files.stream().filter(Linter::isScript).toList();
        List<Path> configurations =
                new ArrayList<>(files.stream().filter(file -> !isScript(file)).toList());
        configurations.sort(Comparator.comparing((Path file) -> !file.endsWith("nextflow.config")));
        new ConfigLint(environment, ScriptTree.read(scripts, problems), problems).check(configurations);
        return new LintReport(files.size(), sorted(problems));
    }

    private static List<ConfigProblem> sorted(ProblemLog problems) {
        List<ConfigProblem> findings = new ArrayList<>(problems.of(ConfigProblem.Severity.ERROR));
        findings.addAll(problems.of(ConfigProblem.Severity.WARNING));
        findings.replaceAll(Linter::onOneLine);
        findings.sort(Comparator.comparing(
                        (ConfigProblem finding) -> finding.position().file())
                .thenComparing(finding -> finding.position().line())
                .thenComparing(finding -> finding.position().column()));
        return List.copyOf(new LinkedHashSet<>(findings));
    }

    /** Messages of the grammar show the line of the file below; a list of findings has one line for each. */
    private static ConfigProblem onOneLine(ConfigProblem finding) {
        int end = finding.message().indexOf('\n');
        return end < 0 ? finding : finding.with(finding.message().substring(0, end));
    }

    private static boolean isScript(Path file) {
        return file.toString().endsWith(SCRIPT);
    }

    private static void expand(Path path, Set<Path> files, ProblemLog problems) {
        if (!Files.isDirectory(path)) {
            files.add(path);
            return;
        }
        try (Stream<Path> found = Files.walk(path)) {
            found.filter(file -> isShown(path.relativize(file)))
                    .filter(file -> file.toString().endsWith(CONFIGURATION) || isScript(file))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .map(Path::normalize)
                    .forEach(files::add);
        } catch (IOException | UncheckedIOException e) {
            problems.error(SourcePosition.named(path.toString()), "cannot read the directory: " + e.getMessage());
        }
    }

    /** Leaves out hidden directories and the work directory, where copies of scripts lie. */
    private static boolean isShown(Path inside) {
        for (Path part : inside) {
            String name = part.toString();
            if ((name.startsWith(".") && name.length() > 1) || name.equals("work")) {
                return false;
            }
        }
        return true;
    }
}

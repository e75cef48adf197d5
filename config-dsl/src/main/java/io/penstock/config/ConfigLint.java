package io.penstock.config;

import io.penstock.config.check.ConfigProblem;
import io.penstock.config.check.ProblemLog;
import io.penstock.config.eval.EvaluationException;
import io.penstock.config.lint.ScriptTree;
import io.penstock.config.lint.SelectorLint;
import io.penstock.config.load.ConfigFiles;
import io.penstock.config.load.ConfigText;
import io.penstock.config.syntax.ConfigParser;
import io.penstock.config.syntax.PlainStatement;
import io.penstock.config.syntax.Statement;
import io.penstock.config.syntax.SyntaxException;
import io.penstock.domain.origin.SourcePosition;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks configuration files: each one's grammar, and what each says that no other one includes, in every profile. */
final class ConfigLint {
    private final Map<String, String> environment;
    private final ScriptTree scripts;
    private final ProblemLog problems;
    private final Set<Path> included = new HashSet<>();

    ConfigLint(Map<String, String> environment, ScriptTree scripts, ProblemLog problems) {
        this.environment = environment;
        this.scripts = scripts;
        this.problems = problems;
    }

    /** Checks files; one that stands before another may include it. */
    void check(List<Path> files) {
        List<Path> sound = files.stream().filter(this::grammar).toList();
        for (Path file : sound) {
            if (!included.contains(file)) {
                profiles(file);
            }
        }
    }

    /** Returns whether the file can be parsed. */
    private boolean grammar(Path file) {
        try {
            ConfigText text = ConfigFiles.read(file);
            List<Statement> statements = ConfigParser.parse(text.source());
            statements.stream().filter(PlainStatement.class::isInstance).forEach(this::olderStyle);
            return true;
        } catch (SyntaxException e) {
            problems.error(e, e.reason());
        } catch (EvaluationException e) {
            problems.error(SourcePosition.named(file.toString()), e.reason());
        }
        return false;
    }

    private void olderStyle(Statement statement) {
        String what = statement instanceof PlainStatement.Function function
                ? "the function '" + function.name() + "'"
                : "a statement outside of any setting";
        problems.warning(
                statement.position(), what + " is the older style, which the newer grammar of the language refuses");
    }

    private void profiles(Path file) {
        List<String> declared = load(file, List.of());
        declared.forEach(profile -> load(file, List.of(profile)));
    }

    private List<String> load(Path file, List<String> profiles) {
        ConfigLoader.Builder loader =
                ConfigLoader.builder().file(file).environment(environment).remoteFiles(address -> "");
        profiles.forEach(loader::profile);
        Path directory = file.toAbsolutePath().getParent();
        for (String name : List.of("projectDir", "baseDir", "launchDir")) {
            loader.variable(name, String.valueOf(directory));
        }
        ConfigLoader.LoadAttempt attempt =
                loader.variable("workDir", "work").build().attempt();
        included.addAll(attempt.included());
        report(attempt.problems());
        new SelectorLint(scripts, problems).check(attempt.configuration().root());
        return attempt.configuration().profiles();
    }

    private void report(ProblemLog found) {
        found.of(ConfigProblem.Severity.ERROR).forEach(problems::add);
        found.of(ConfigProblem.Severity.WARNING).forEach(problems::add);
        for (ConfigProblem problem : found.of(ConfigProblem.Severity.NOTE)) {
            problems.warning(problem.position(), problem.message());
        }
    }
}

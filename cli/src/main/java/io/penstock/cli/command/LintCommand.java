package io.penstock.cli.command;

import io.penstock.cli.render.Console;
import io.penstock.cli.run.LintSession;
import io.penstock.cli.run.Surroundings;
import io.penstock.cli.settings.Origins;
import io.penstock.config.LintReport;
import io.penstock.config.check.ConfigProblem;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code penstock lint}: checks files without running anything. */
@Command(
        name = "lint",
        header = "Check configuration files and scripts, without running anything.",
        synopsisHeading = "%nUsage: ",
        customSynopsis = "penstock lint [OPTION]... FILE|DIR...",
        description = {
            "",
            "Prints a line per finding, file:line:column: error|warning: message, and a last one with the numbers. The exit"
                    + " status is 3 if there are errors."
        },
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%n",
        separator = " ",
        sortOptions = false)
final class LintCommand implements Callable<Integer> {
    private final Console console;
    private final Surroundings surroundings;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR",
            description = "Files, and directories of which all .config and .nf files are checked.")
    private List<String> places = List.of();

    LintCommand(Console console, Surroundings surroundings) {
        this.console = console;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        LintReport report = new LintSession(surroundings).lint(places);
        Origins origins = Origins.from(surroundings.directory());
        for (ConfigProblem finding : report.findings()) {
            boolean error = finding.severity() == ConfigProblem.Severity.ERROR;
            String severity =
                    error ? console.style().bad("error:") : console.style().warning("warning:");
            String message = finding.message().strip().replaceAll("\\s*\\R\\s*", "  ");
            console.out().println(origins.shorten(finding.position().toString()) + ": " + severity + " " + message);
        }
        console.out().println(report.summary());
        return (report.errors() == 0 ? ExitCode.OK : ExitCode.CONFIGURATION).status();
    }
}

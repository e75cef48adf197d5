package io.penstock.cli.command;

import io.penstock.cli.history.CleanOrder;
import io.penstock.cli.history.CleanSession;
import io.penstock.cli.option.ConfigurationOptions;
import io.penstock.cli.render.Console;
import io.penstock.cli.run.Surroundings;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code penstock clean}: removes work directories. */
@Command(
        name = "clean",
        header = "Remove the work directories of runs, on this machine and in S3.",
        synopsisHeading = "%nUsage: ",
        customSynopsis = {"penstock clean -n|-f [OPTION]... [RUN]", "penstock clean -n|-f [OPTION]... -before RUN|DAY"},
        description = {
            "",
            "RUN is the name of a run, the beginning of it, or 'last'; the last one by default. A directory that another run"
                    + " uses stays, and so does what was published by copy or hard link; symbolic links to it lead nowhere"
                    + " then. The run is forgotten with its directories, and cannot be resumed."
        },
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%n",
        separator = " ",
        sortOptions = false)
final class CleanCommand implements Callable<Integer> {
    private final Console console;
    private final Surroundings surroundings;

    @Parameters(arity = "0..1", paramLabel = "RUN", description = "The run to clear away.")
    private @Nullable String run;

    @ArgGroup(multiplicity = "1")
    private Mode mode = new Mode();

    /** One of them must be given: nothing is removed by a slip. */
    private static final class Mode {
        @Option(
                names = {"-n", "-dry-run"},
                description = "Only show which directories would be removed.")
        private boolean dryRun;

        @Option(
                names = {"-f", "-force"},
                description = "Remove them.")
        private boolean force;
    }

    @Option(
            names = "-before",
            paramLabel = "RUN|DAY",
            description = "Clear away all runs that began before this one, or before this day, as 2026-11-23.")
    private @Nullable String before;

    @Option(
            names = {"-k", "-keep-logs"},
            description = "Keep scripts, logs and exit statuses, and the records of the run.")
    private boolean keepLogs;

    @Option(
            names = {"-q", "-quiet"},
            description = "Print nothing but errors.")
    private boolean quiet;

    @Mixin
    private ConfigurationOptions configuration = new ConfigurationOptions();

    CleanCommand(Console console, Surroundings surroundings) {
        this.console = console;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        new CleanSession(surroundings, configuration, this::say)
                .clean(new CleanOrder(run, before, mode.dryRun && !mode.force, keepLogs));
        return ExitCode.OK.status();
    }

    private void say(String line) {
        if (!quiet) {
            console.out().println(line);
        }
    }
}

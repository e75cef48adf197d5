package io.penstock.cli.command;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.cli.history.CleanDefinitions;
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

/** {@code penstock clean}: removes work directories, and job definitions that no run uses any more. */
@Command(
        name = "clean",
        header = "Remove the work directories of runs, on this machine and in S3.",
        synopsisHeading = "%nUsage: ",
        customSynopsis = {
            "penstock clean -n|-f [OPTION]... [RUN]",
            "penstock clean -n|-f [OPTION]... -before RUN|TIME",
            "penstock clean -n|-f [OPTION]... --job-definitions [-unused TIME]"
        },
        description = {
            "",
            "RUN is the name of a run, the beginning of it, or 'last'; the last one by default. A directory that another run"
                    + " uses stays, and so does what was published by copy or hard link; symbolic links to it lead nowhere"
                    + " then. The run is forgotten with its directories, and cannot be resumed. What was brought into a work directory"
                    + " for its tasks, in 'stage', goes with the last of its runs.",
            "",
            "With --job-definitions no run is cleared away: the job definitions go that runs registered with AWS Batch, in the"
                    + " region of the configuration and in those that the project's queues name, and that nobody used for"
                    + " a time. Those of others stay."
        },
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%n",
        separator = " ",
        sortOptions = false)
final class CleanCommand implements Callable<Integer> {
    private static final String LONG_UNUSED = "30d";

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
                description = "Only show what would be removed.")
        private boolean dryRun;

        @Option(
                names = {"-f", "-force"},
                description = "Remove them.")
        private boolean force;
    }

    @Option(
            names = "-before",
            paramLabel = "RUN|TIME",
            description = "Clear away all runs that began before this one, or before a day or a time, as 2026-11-23 or"
                    + " 2026-11-23T10:00.")
    private @Nullable String before;

    @Option(
            names = {"-k", "-keep-logs"},
            description = "Keep scripts, logs and exit statuses, and the records of the run.")
    private boolean keepLogs;

    @Option(
            names = {"--job-definitions", "-job-definitions"},
            description =
                    "Deregister job definitions that runs made and none uses any more, instead of clearing runs away.")
    private boolean jobDefinitions;

    @Option(
            names = {"-unused", "--unused"},
            paramLabel = "TIME",
            description = "How long nobody used them: 30d by default; days count.")
    private @Nullable String unused;

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
        boolean dryRun = mode.dryRun && !mode.force;
        refuseMixture();
        if (jobDefinitions) {
            new CleanDefinitions(surroundings, configuration, this::say)
                    .clean(unused == null ? LONG_UNUSED : unused, dryRun);
        } else {
            new CleanSession(surroundings, configuration, this::say)
                    .clean(new CleanOrder(run, before, dryRun, keepLogs));
        }
        return ExitCode.OK.status();
    }

    private void refuseMixture() {
        boolean runs = run != null || before != null || keepLogs;
        if (jobDefinitions && runs) {
            throw new PenstockException(
                    ErrorCode.ARGUMENT, "--job-definitions clears no run away: leave RUN, -before and -keep-logs out");
        }
        if (unused != null && !jobDefinitions) {
            throw new PenstockException(ErrorCode.ARGUMENT, "-unused goes with --job-definitions");
        }
    }

    private void say(String line) {
        if (!quiet) {
            console.out().println(line);
        }
    }
}

package io.penstock.cli.command;

import io.penstock.cli.option.ConfigurationOptions;
import io.penstock.cli.option.ContainerChoice;
import io.penstock.cli.option.DisplayOptions;
import io.penstock.cli.option.ScriptOptions;
import io.penstock.cli.option.SettingWords;
import io.penstock.cli.option.UnusedOptions;
import io.penstock.cli.option.WorkOptions;
import io.penstock.cli.render.Console;
import io.penstock.cli.render.Displays;
import io.penstock.cli.render.FailureText;
import io.penstock.cli.render.RunDisplay;
import io.penstock.cli.render.Verdict;
import io.penstock.cli.run.Interruption;
import io.penstock.cli.run.RunOrder;
import io.penstock.cli.run.RunSession;
import io.penstock.cli.run.Surroundings;
import io.penstock.domain.run.RunReport;
import io.penstock.domain.task.TaskResult;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code penstock run}: runs a script. */
@Command(
        name = "run",
        header = "Run a script, each process where the configuration sends it.",
        synopsisHeading = "%nUsage: ",
        customSynopsis = "penstock run [OPTION]... SCRIPT|DIR [--PARAMETER VALUE]...",
        description = {
            "",
            "Processes run on this machine unless the configuration gives them another executor.",
            "Configuration is read from ~/.penstock/config, nextflow.config beside the script, nextflow.config here,"
                    + " and the files of -c; later ones win."
        },
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%n",
        separator = " ",
        sortOptions = false)
final class RunCommand extends PipelineCommand {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneId.systemDefault());
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Console console;
    private final Surroundings surroundings;
    private List<String> settings = List.of();

    // Set by picocli before anything else is called.
    @SuppressWarnings("NullAway.Init")
    @Spec
    private CommandSpec spec;

    @Mixin
    private final ScriptOptions script = new ScriptOptions();

    @Mixin
    private final ConfigurationOptions configuration = new ConfigurationOptions();

    @Mixin
    private final WorkOptions work = new WorkOptions();

    @Mixin
    private final DisplayOptions display = new DisplayOptions();

    @Mixin
    private final ContainerChoice containers = new ContainerChoice();

    @Option(
            names = {"-rehearse", "--rehearse"},
            description = "Run the AWS part on this machine, in an emulated AWS with the buckets and queues that the"
                    + " configuration names. Needs no account; nothing leaves this machine.")
    private boolean rehearse;

    @Option(names = "-bg", hidden = true)
    private boolean background;

    RunCommand(Console console, Surroundings surroundings) {
        this.console = console;
        this.surroundings = surroundings;
    }

    @Override
    List<String> withoutSettings(List<String> words) {
        SettingWords taken = SettingWords.of(words);
        settings = taken.settings();
        return taken.rest();
    }

    @Override
    public Integer call() {
        if (background) {
            throw new ParameterException(
                    spec.commandLine(), "-bg is not there: put 'nohup' before the command and '&' behind it");
        }
        Instant start = Instant.now();
        configuration.settings(
                Stream.concat(containers.settings().stream(), settings.stream()).toList());
        RunOrder order = new RunOrder(
                script.name(NAME.format(start)),
                commandLine(),
                script,
                parameters(),
                configuration,
                work,
                display,
                rehearse);
        try (RunDisplay shown = Displays.of(console, display.quiet(), display.live())) {
            UnusedOptions.warnings(spec.commandLine().getParseResult()).forEach(shown::warn);
            RunSession session = new RunSession(surroundings, shown);
            Interruption interruption = Interruption.of(session, PATIENCE);
            try {
                RunReport report = session.run(order);
                return conclude(report, shown.summary(verdict(report, start)));
            } finally {
                interruption.close();
            }
        }
    }

    private String verdict(RunReport report, Instant start) {
        return Verdict.of(report, Duration.between(start, Instant.now()), console.style());
    }

    private int conclude(RunReport report, String summary) {
        if (!display.quiet()) {
            console.out().println(summary);
            console.out().flush();
        }
        report.failure().ifPresent(failure -> console.err().println(FailureText.of(failure, console.style())));
        int ignored = report.count(TaskResult.Status.IGNORED);
        if (report.failOnIgnore() && ignored > 0) {
            console.err()
                    .println(
                            "Of the tasks, " + ignored
                                    + " failed, which was ignored; the run has failed all the same, for workflow.failOnIgnore is set.");
        }
        console.err().flush();
        if (report.cancelled()) {
            return ExitCode.INTERRUPTED.status();
        }
        return (report.isSuccess() ? ExitCode.OK : ExitCode.TASK_FAILED).status();
    }
}

package io.penstock.cli.command;

import io.penstock.cli.option.PipelineArguments;
import io.penstock.cli.render.Console;
import io.penstock.cli.render.Style;
import io.penstock.cli.run.Surroundings;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Puts the commands together and runs the one that is asked for. */
public final class Commands {
    /** Options of {@code run} that begin with two dashes, as parameters of pipelines do. */
    private static final Set<String> OURS = Set.of("--rehearse", "--stacktrace", "--help");

    private final Console console;
    private final Surroundings surroundings;

    /** Creates commands that write to a console. */
    public Commands(Console console, Surroundings surroundings) {
        this.console = console;
        this.surroundings = surroundings;
    }

    /** Runs what the arguments ask for and returns the exit status. */
    public int execute(List<String> arguments) {
        RunCommand run = new RunCommand(console, surroundings);
        CommandLine commands = new CommandLine(new RootCommand())
                .addSubcommand(withUsualOptions(new CommandLine(run)))
                .addSubcommand(withUsualOptions(new CommandLine(new EmulateCommand(console, surroundings))))
                .setPosixClusteredShortOptionsAllowed(false)
                .setOverwrittenOptionsAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setOut(console.out())
                .setErr(console.err())
                .setColorScheme(
                        CommandLine.Help.defaultColorScheme(console.style() == Style.COLOURED ? Ansi.ON : Ansi.OFF))
                .setParameterExceptionHandler(new UsageErrors())
                .setExecutionExceptionHandler(new ExecutionErrors());
        commands.getCommandSpec().addOption(UsualOptions.help()).addOption(UsualOptions.version());
        int status = commands.execute(withoutParameters(arguments, run).toArray(String[]::new));
        console.out().flush();
        console.err().flush();
        return status;
    }

    private static CommandLine withUsualOptions(CommandLine command) {
        command.getCommandSpec().addOption(UsualOptions.stackTrace()).addOption(UsualOptions.help());
        return command;
    }

    /** Parameters of the pipeline are nobody's options: they are taken out before picocli sees them. */
    private static List<String> withoutParameters(List<String> arguments, RunCommand run) {
        if (arguments.isEmpty() || !arguments.get(0).equals("run")) {
            return arguments;
        }
        PipelineArguments taken = PipelineArguments.of(arguments, OURS);
        run.parameters(taken.parameters());
        return taken.rest();
    }
}

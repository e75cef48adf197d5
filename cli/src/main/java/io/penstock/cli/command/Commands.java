package io.penstock.cli.command;

import io.penstock.api.PenstockException;
import io.penstock.cli.option.CommandWords;
import io.penstock.cli.option.PipelineArguments;
import io.penstock.cli.option.UnusedOptions;
import io.penstock.cli.render.Console;
import io.penstock.cli.render.Style;
import io.penstock.cli.run.Surroundings;
import java.nio.file.InvalidPathException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;

/** Puts the commands together and runs the one that is asked for. */
public final class Commands {
    private static final List<String> NAMES = List.of(
            "run", "log", "cancel", "clean", "config", "explain", "inspect", "lint", "secrets", "doctor", "iam",
            "emulate");

    private static final int NOT_PLAIN = -1;

    private final Console console;
    private final Surroundings surroundings;
    private @Nullable PenstockException failure;

    /** Creates commands that write to a console. */
    public Commands(Console console, Surroundings surroundings) {
        this.console = console;
        this.surroundings = surroundings;
    }

    /** Runs what the arguments ask for and returns the exit status. */
    public int execute(List<String> typed) {
        List<String> arguments = CommandWords.of(withHelpBehind(typed), NAMES);
        int status = quickly(arguments);
        if (status != NOT_PLAIN) {
            return status;
        }
        CommandLine root = new CommandLine(new RootCommand());
        String first = arguments.isEmpty() ? "" : arguments.get(0);
        List<String> rest = arguments;
        // Each command costs the loading of its classes: where one is asked for, the others stay away.
        for (String name : NAMES.contains(first) ? List.of(first) : NAMES) {
            CommandLine command = new CommandLine(command(name));
            command.getCommandSpec().addOption(UsualOptions.stackTrace()).addOption(UsualOptions.help());
            UsualOptions.beforeCommands().stream()
                    .filter(option -> command.getCommandSpec().findOption(option.longestName()) == null)
                    .forEach(command.getCommandSpec()::addOption);
            if (command.getCommand() instanceof RunCommand) {
                UnusedOptions.specs().forEach(command.getCommandSpec()::addOption);
            } else {
                // It comes with the options of the work directories, and says nothing to those who run nothing.
                Optional.ofNullable(command.getCommandSpec().findOption("-resume"))
                        .ifPresent(command.getCommandSpec()::remove);
            }
            root.addSubcommand(command);
            if (name.equals(first)) {
                rest = withoutParameters(typed, arguments, command);
            }
        }
        configure(root);
        status = root.execute(rest.toArray(String[]::new));
        console.out().flush();
        console.err().flush();
        return status;
    }

    /** {@code help run} asks what {@code run -h} does. */
    private static List<String> withHelpBehind(List<String> typed) {
        if (typed.isEmpty() || !typed.get(0).equals("help")) {
            return typed;
        }
        return typed.size() > 1 ? List.of(typed.get(1), "-h") : List.of("-h");
    }

    /** Shows the configuration where that goes without picocli and without errors; both would take longer than it does. */
    private int quickly(List<String> arguments) {
        if (arguments.isEmpty() || !arguments.get(0).equals("config")) {
            return NOT_PLAIN;
        }
        try {
            ConfigCommand config = new ConfigCommand(console, surroundings);
            List<String> words = arguments.subList(1, arguments.size());
            int status = PlainConfigLine.setUp(config, words) ? config.call() : NOT_PLAIN;
            console.out().flush();
            console.err().flush();
            return status;
        } catch (PenstockException e) {
            // The usual way knows how to tell of it.
            failure = e;
            return NOT_PLAIN;
        } catch (InvalidPathException e) {
            return NOT_PLAIN;
        }
    }

    private void configure(CommandLine root) {
        root.setPosixClusteredShortOptionsAllowed(false)
                .setOverwrittenOptionsAllowed(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setOut(console.out())
                .setErr(console.err())
                .setColorScheme(
                        CommandLine.Help.defaultColorScheme(console.style() == Style.COLOURED ? Ansi.ON : Ansi.OFF))
                .setParameterExceptionHandler(new UsageErrors())
                .setExecutionExceptionHandler(new ExecutionErrors(surroundings.directory()));
        root.getCommandSpec().addOption(UsualOptions.help()).addOption(UsualOptions.version());
    }

    private Callable<Integer> command(String name) {
        return switch (name) {
            case "run" -> new RunCommand(console, surroundings);
            case "log" -> new LogCommand(console, surroundings);
            case "cancel" -> new CancelCommand(console, surroundings);
            case "clean" -> new CleanCommand(console, surroundings);
            case "config" -> new ConfigCommand(console, surroundings).failingWith(failure);
            case "explain" -> new ExplainCommand(console, surroundings);
            case "inspect" -> new InspectCommand(console, surroundings);
            case "lint" -> new LintCommand(console, surroundings);
            case "secrets" -> new SecretsCommand(console, surroundings);
            case "doctor" -> new DoctorCommand(console, surroundings);
            case "iam" -> new IamCommand(console, surroundings);
            case "emulate" -> new EmulateCommand(console, surroundings);
            default -> throw new IllegalArgumentException("no command " + name);
        };
    }

    /** Parameters of the pipeline are nobody's options: they are taken out before picocli sees them. */
    private static List<String> withoutParameters(List<String> typed, List<String> arguments, CommandLine command) {
        if (!(command.getCommand() instanceof PipelineCommand taker)) {
            return arguments;
        }
        Set<String> ours = command.getCommandSpec().options().stream()
                .map(OptionSpec::longestName)
                .filter(name -> name.startsWith("--"))
                .collect(Collectors.toCollection(HashSet::new));
        if (isBehindTheScript(arguments, command)) {
            // There it asks the script.
            ours.remove("--help");
        }
        PipelineArguments taken = PipelineArguments.of(arguments, ours);
        taker.typed(typed);
        taker.parameters(taken.parameters());
        return taker.withoutSettings(taken.rest());
    }

    /** Tells whether a run is asked for help behind the name of its script. */
    private static boolean isBehindTheScript(List<String> arguments, CommandLine command) {
        if (!(command.getCommand() instanceof RunCommand)) {
            return false;
        }
        int at = 1;
        while (at < arguments.size() && arguments.get(at).startsWith("-")) {
            OptionSpec option = command.getCommandSpec().findOption(arguments.get(at));
            boolean takesNext = option != null
                    && option.arity().max() > 0
                    && at + 1 < arguments.size()
                    && !arguments.get(at + 1).startsWith("-");
            at += takesNext ? 2 : 1;
        }
        return arguments.stream().skip(at).anyMatch(word -> word.equals("--help") || word.startsWith("--help="));
    }
}

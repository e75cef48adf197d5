package io.penstock.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What {@code penstock} does by itself: it says what it is and which commands it has. */
@Command(
        name = "penstock",
        header = "Runs each process of a workload where it belongs: on this machine or on AWS Batch.",
        versionProvider = Version.class,
        synopsisHeading = "%nUsage: ",
        optionListHeading = "%n",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "  0:everything succeeded",
            "  1:a task failed",
            "  2:the command line is wrong",
            "  3:the configuration or the script is wrong, or an input is missing",
            "  4:a back end, storage or Penstock itself failed",
            "130:interrupted by Ctrl-C"
        },
        footer = {"", "'penstock COMMAND --help' tells more about a command."})
public final class RootCommand implements Runnable {
    // Set by picocli before anything else is called.
    @SuppressWarnings("NullAway.Init")
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Missing command: run, log, cancel, clean, config, explain, inspect, lint, secrets, doctor,"
                        + " iam or emulate");
    }
}

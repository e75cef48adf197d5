package io.penstock.cli.command;

import io.penstock.aws.AwsBatch;
import io.penstock.cli.option.ConfigurationOptions;
import io.penstock.cli.option.WorkOptions;
import io.penstock.cli.render.Console;
import io.penstock.cli.run.Surroundings;
import io.penstock.cli.run.Workload;
import io.penstock.cli.run.WorkloadReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code penstock iam}: prints the permissions that a workload needs. */
@Command(
        name = "iam",
        header = "Print the least permissions that a workload needs in AWS.",
        synopsisHeading = "%nUsage: ",
        customSynopsis = "penstock iam [OPTION]... [SCRIPT|DIR] [--PARAMETER VALUE]...",
        description = {
            "",
            "Derives from configuration and script what the one who runs penstock, the jobs, and the agent that starts them must"
                    + " be allowed, each statement with its reason, and the policies of the buckets. Asks AWS nothing."
        },
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%n",
        separator = " ",
        sortOptions = false)
final class IamCommand extends PipelineCommand {
    private final Console console;
    private final Surroundings surroundings;

    @Parameters(
            arity = "0..1",
            paramLabel = "SCRIPT|DIR",
            description =
                    "The script; by default the one in the current directory, else only its configuration counts.")
    private @Nullable String script;

    @Option(names = "--format", paramLabel = "FORMAT", description = "json (default), terraform or cloudformation.")
    private String format = "json";

    @Option(
            names = "--account",
            paramLabel = "ID",
            description = "The account's twelve digits, where no ARN in the configuration has them.")
    private String account = "";

    @Mixin
    private final ConfigurationOptions configuration = new ConfigurationOptions();

    @Mixin
    private final WorkOptions work = new WorkOptions();

    IamCommand(Console console, Surroundings surroundings) {
        this.console = console;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Workload workload =
                new WorkloadReader(surroundings, console::warn).read(script, configuration, work, parameters());
        workload.needs()
                .processes()
                .forEach(process ->
                        process.problems().forEach(problem -> console.warn(process.name() + ": " + problem)));
        if (workload.needs().processes().isEmpty()) {
            console.warn("no process runs on AWS Batch by this configuration and script");
        }
        console.out().print(AwsBatch.policies(workload.aws(), workload.needs(), account, format));
        return ExitCode.OK.status();
    }
}

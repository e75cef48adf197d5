package io.penstock.cli.command;

import com.fasterxml.jackson.databind.node.TextNode;
import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.cli.option.ConfigurationOptions;
import io.penstock.cli.render.Console;
import io.penstock.cli.run.ExplainSession;
import io.penstock.cli.run.ExplainedProcess;
import io.penstock.cli.run.Surroundings;
import io.penstock.cli.settings.Literal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code penstock inspect}: prints the container of each process. */
@Command(
        name = "inspect",
        header = "Print the container of each process of a script, without running anything.",
        synopsisHeading = "%nUsage: ",
        customSynopsis = "penstock inspect [OPTION]... [SCRIPT|DIR] [--PARAMETER VALUE]...",
        description = {"", "Prints nothing else on the standard output, so that other programs can read it."},
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%n",
        separator = " ",
        sortOptions = false)
final class InspectCommand extends PipelineCommand {
    private final Console console;
    private final Surroundings surroundings;

    @Parameters(arity = "0..1", paramLabel = "SCRIPT|DIR", description = "The script; by default the project here.")
    private String script = ".";

    @Option(
            names = {"-format", "--format"},
            paramLabel = "FORMAT",
            description = "json (default), or config: a configuration that sets these containers.")
    private String format = "json";

    @Mixin
    private final ConfigurationOptions configuration = new ConfigurationOptions();

    InspectCommand(Console console, Surroundings surroundings) {
        this.console = console;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (!List.of("json", "config").contains(format)) {
            throw new PenstockException(
                    ErrorCode.ARGUMENT, "there is no format '" + format + "'; there are json and config");
        }
        ExplainSession session = new ExplainSession(surroundings, console::warn);
        Map<String, String> containers = new LinkedHashMap<>();
        for (ExplainedProcess process : session.explainAll(script, configuration, parameters())) {
            containers.put(
                    process.process().name().qualified(),
                    process.explanation()
                            .task()
                            .container()
                            .map(Object::toString)
                            .orElse(""));
        }
        console.out().print(format.equals("json") ? json(containers) : config(containers));
        return ExitCode.OK.status();
    }

    private static String json(Map<String, String> containers) {
        return containers.entrySet().stream()
                .map(entry -> "        {\n            \"name\": %s,\n            \"container\": %s\n        }"
                        .formatted(quoted(entry.getKey()), quoted(entry.getValue())))
                .collect(Collectors.joining(",\n", "{\n    \"processes\": [\n", "\n    ]\n}\n"));
    }

    private static String quoted(String text) {
        return TextNode.valueOf(text).toString();
    }

    private static String config(Map<String, String> containers) {
        return containers.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> "    withName: '%s' {\n        container = %s\n    }\n"
                        .formatted(entry.getKey(), Literal.of(entry.getValue())))
                .collect(Collectors.joining("", "process {\n", "}\n"));
    }
}

package io.penstock.cli.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.penstock.aws.AwsBatch;
import io.penstock.cli.option.ConfigurationOptions;
import io.penstock.cli.option.WorkOptions;
import io.penstock.cli.render.Console;
import io.penstock.cli.render.FindingText;
import io.penstock.cli.run.Surroundings;
import io.penstock.cli.run.Workload;
import io.penstock.cli.run.WorkloadReader;
import io.penstock.domain.diagnosis.Finding;
import io.penstock.domain.diagnosis.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code penstock doctor}: looks at everything in AWS that a workload needs. */
@Command(
        name = "doctor",
        header = "Look at everything in AWS that a workload needs, before it runs.",
        synopsisHeading = "%nUsage: ",
        customSynopsis = "penstock doctor [OPTION]... [SCRIPT|DIR] [--PARAMETER VALUE]...",
        description = {
            "",
            "Prints a line per finding: ok, warning, error, or unknown where the permission to look is missing, and what to do."
                    + " Nothing is changed but for a probe object in each directory that a run writes to, which is deleted"
                    + " again. No secret is printed. The exit status is 4 if there are errors, else 0."
        },
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%n",
        separator = " ",
        sortOptions = false)
final class DoctorCommand extends PipelineCommand {
    private final Console console;
    private final Surroundings surroundings;

    @Parameters(
            arity = "0..1",
            paramLabel = "SCRIPT|DIR",
            description =
                    "The script; by default the one in the current directory, else only its configuration counts.")
    private @Nullable String script;

    @Mixin
    private final ConfigurationOptions configuration = new ConfigurationOptions();

    @Mixin
    private final WorkOptions work = new WorkOptions();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    DoctorCommand(Console console, Surroundings surroundings) {
        this.console = console;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        Workload workload =
                new WorkloadReader(surroundings, console::warn).read(script, configuration, work, parameters());
        List<Finding> findings = new ArrayList<>();
        FindingText text = new FindingText(console.style());
        AwsBatch.diagnose(workload.aws(), workload.needs(), finding -> {
            findings.add(finding);
            if (!json) {
                console.out().print(text.of(finding));
                console.out().flush();
            }
        });
        console.out().println(json ? json(findings) : "\n" + text.summary(findings));
        boolean bad = findings.stream().anyMatch(finding -> finding.verdict() == Verdict.ERROR);
        return (bad ? ExitCode.BACK_END : ExitCode.OK).status();
    }

    private static String json(List<Finding> findings) throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper();
        ArrayNode list = mapper.createArrayNode();
        for (Finding finding : findings) {
            ObjectNode node = list.addObject();
            node.put("subject", finding.subject());
            node.put("verdict", FindingText.word(finding.verdict()));
            node.put("message", finding.message());
            node.put("remedy", finding.remedy());
        }
        ObjectNode root = mapper.createObjectNode();
        root.set("findings", list);
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }
}

package io.penstock.cli.command;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.api.run.DirectiveExplanation;
import io.penstock.cli.option.ConfigurationOptions;
import io.penstock.cli.render.Console;
import io.penstock.cli.render.ExplanationText;
import io.penstock.cli.run.ExplainOrder;
import io.penstock.cli.run.ExplainSession;
import io.penstock.cli.run.ExplainedProcess;
import io.penstock.cli.run.Surroundings;
import io.penstock.cli.settings.Origins;
import io.penstock.cli.settings.Secrets;
import io.penstock.config.eval.NearestName;
import io.penstock.domain.directive.DirectiveCatalog;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code penstock explain}: shows why a process gets what it gets. */
@Command(
        name = "explain",
        header =
                "Show for each directive of a process its value, where that is written, what it beat, and what it becomes.",
        synopsisHeading = "%nUsage: ",
        customSynopsis = "penstock explain [OPTION]... PROCESS [DIRECTIVE]... [--PARAMETER VALUE]...",
        description = {
            "",
            "Labels and directives in the process's own body are known where there is a script: that of --script, else the"
                    + " one in the current directory."
        },
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%n",
        separator = " ",
        sortOptions = false)
final class ExplainCommand extends PipelineCommand {
    private static final int WIDTH = 80;

    private final Console console;
    private final Surroundings surroundings;

    @Parameters(
            index = "0",
            arity = "1",
            paramLabel = "PROCESS",
            description = "The name of a process: COUNT, or with its workflows, ALIGN:COUNT.")
    private String process = "";

    @Parameters(index = "1..*", paramLabel = "DIRECTIVE", description = "Only these directives; all by default.")
    private List<String> directives = List.of();

    @Option(names = "--attempt", paramLabel = "N", description = "Evaluate for this attempt; 1 by default.")
    private int attempt = 1;

    @Option(
            names = "--label",
            paramLabel = "LABEL",
            split = ",",
            description = "Give the process this label, besides those of the script. May be given several times.")
    private List<String> labels = List.of();

    @Option(names = "--script", paramLabel = "SCRIPT|DIR", description = "The script that has the process.")
    private @Nullable String script;

    @Mixin
    private final ConfigurationOptions configuration = new ConfigurationOptions();

    ExplainCommand(Console console, Surroundings surroundings) {
        this.console = console;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        requireKnown();
        Origins origins = Origins.from(surroundings.directory());
        ExplainSession session = new ExplainSession(surroundings, warning -> console.warn(origins.shorten(warning)));
        ExplainOrder order =
                new ExplainOrder(process, labels, Optional.ofNullable(script), attempt, configuration, parameters());
        String separator = "";
        for (ExplainedProcess explained : session.explain(order)) {
            console.out().print(separator);
            print(explained, new ExplanationText(origins.with(explained.layers()), console.style(), WIDTH));
            separator = "\n";
        }
        return ExitCode.OK.status();
    }

    private void requireKnown() {
        if (attempt < 1) {
            throw new PenstockException(ErrorCode.ARGUMENT, "--attempt needs a number from 1 on, not " + attempt);
        }
        for (String name : directives) {
            if (!DirectiveCatalog.isKnown(name)) {
                throw new PenstockException(
                        ErrorCode.ARGUMENT,
                        "there is no directive '" + name + "'"
                                + NearestName.suggestion(name, DirectiveCatalog.names()));
            }
        }
    }

    private void print(ExplainedProcess explained, ExplanationText text) {
        StringWriter shown = new StringWriter();
        print(explained, text, new PrintWriter(shown));
        console.out().print(Secrets.hidden(shown.toString(), explained.secrets()));
    }

    private void print(ExplainedProcess explained, ExplanationText text, PrintWriter out) {
        List<String> known = explained.process().labels();
        out.println(console.style().strong(explained.process().name().qualified()) + " on "
                + explained.explanation().task().executor() + ", attempt " + attempt
                + (known.isEmpty() ? "" : ", labels " + String.join(", ", known)));
        for (DirectiveExplanation directive : explained.explanation().directives()) {
            if (directives.isEmpty() || directives.contains(directive.name())) {
                out.println();
                out.print(text.of(directive));
            }
        }
        directives.stream()
                .filter(name -> explained.explanation().directives().stream()
                        .noneMatch(directive -> directive.name().equals(name)))
                .forEach(name -> out.println("\n" + console.style().strong(name) + "  not set anywhere"));
        if (directives.isEmpty() && !explained.explanation().problems().isEmpty()) {
            out.println();
            explained.explanation().problems().forEach(problem -> out.print(text.ofProblem(problem)));
        }
    }
}

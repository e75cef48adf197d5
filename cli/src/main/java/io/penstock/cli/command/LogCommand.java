package io.penstock.cli.command;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.cli.history.LogOrder;
import io.penstock.cli.history.LogSession;
import io.penstock.cli.render.Console;
import io.penstock.cli.run.Surroundings;
import io.penstock.local.Local;
import io.penstock.spi.RunHistory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code penstock log}: shows what earlier runs did. */
@Command(
        name = "log",
        header = "Show the runs of this directory, or the tasks of one.",
        synopsisHeading = "%nUsage: ",
        customSynopsis = {"penstock log [-json|-q]", "penstock log [OPTION]... RUN"},
        description = {
            "",
            "RUN is the name of a run, the beginning of it, or 'last'. Each attempt of a task has a line of its own.",
            "",
            "A run is RUNNING, SUCCEEDED, FAILED, CANCELLED, or CUT SHORT if its program was killed. An attempt is NEW (written"
                    + " down, not submitted), SUBMITTED (nobody has seen its end), COMPLETED, FAILED, ABORTED (ended before its"
                    + " time) or CACHED (an earlier run had made it: times and attempt are that one's; or it lay in its"
                    + " storeDir).",
            "",
            "Example: penstock log last -f name,status,exit,workdir -filter \"status == 'FAILED'\""
        },
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%n",
        separator = " ",
        sortOptions = false)
final class LogCommand implements Callable<Integer> {
    private final Console console;
    private final Surroundings surroundings;

    @Parameters(arity = "0..1", paramLabel = "RUN", description = "The run whose tasks are shown.")
    private @Nullable String run;

    @Option(
            names = {"-f", "-fields"},
            paramLabel = "NAME[,NAME…]",
            description = "Show these fields, and no titles.")
    private @Nullable String fields;

    @Option(
            names = {"-F", "-filter"},
            paramLabel = "CONDITION",
            description =
                    "Show the tasks for which this holds: an expression as in a configuration, over fields by name.")
    private @Nullable String filter;

    @Option(
            names = {"-l", "-list-fields"},
            description = "List all fields, each with what it tells.")
    private boolean list;

    @Option(names = "-s", paramLabel = "TEXT", description = "Put this between fields; a tab by default.")
    private String separator = "\t";

    @Option(
            names = {"-t", "-template"},
            paramLabel = "FILE",
            description = "Fill in $field or ${field} in the text of this file, once for each task.")
    private @Nullable Path template;

    @Option(
            names = "-json",
            description = "Write JSON: of tasks the fields that -f names, without it those of the table; durations in"
                    + " milliseconds, memory in bytes, null where nothing is known.")
    private boolean json;

    @Option(
            names = {"-q", "-quiet"},
            description = "Show the names of runs alone.")
    private boolean quiet;

    @Option(
            names = "--why",
            paramLabel = "TASK",
            description =
                    "Say what changed since the run before, so that this task ran anew: a name, a number or a hash.")
    private @Nullable String why;

    LogCommand(Console console, Surroundings surroundings) {
        this.console = console;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (list) {
            LogSession.fields().forEach(console.out()::println);
            return ExitCode.OK.status();
        }
        try (RunHistory history = Local.readHistory(surroundings.history())) {
            history.notices().forEach(console.err()::println);
            console.out().print(text(new LogSession(history)));
        }
        return ExitCode.OK.status();
    }

    private String text(LogSession session) {
        if (why != null) {
            return session.why(run, why);
        }
        boolean asksForTasks = fields != null || filter != null || template != null;
        if (run == null && !asksForTasks) {
            return quiet ? String.join("\n", session.names()) + "\n" : session.runs(json);
        }
        // Who asks by a condition alone wants to go there: a directory a line.
        boolean places = fields == null && filter != null && !json;
        List<String> names = fields == null
                ? places ? List.of("workdir") : List.of()
                : Arrays.stream(fields.split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
        return session.tasks(new LogOrder(run, names, filter, template(), separator, json));
    }

    private @Nullable String template() {
        if (template == null) {
            return null;
        }
        try {
            return Files.readString(surroundings.resolve(template));
        } catch (IOException e) {
            throw new PenstockException(
                    ErrorCode.FILE_NOT_FOUND, "cannot read the template " + template + ": " + e.getMessage(), e);
        }
    }
}

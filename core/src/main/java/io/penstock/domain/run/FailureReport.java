package io.penstock.domain.run;

import io.penstock.domain.task.TaskOutcome;
import io.penstock.domain.task.TaskResult;
import java.util.ArrayList;
import java.util.List;

/** Writes what is known about a task that ended a run: what it ran, how it ended, where its files are, what it printed. */
public final class FailureReport {
    private static final int MOST_LINES = 30;

    private FailureReport() {}

    /** Returns the whole report, several lines. */
    public static String of(TaskFailure failure) {
        List<String> lines = new ArrayList<>();
        lines.add("Task failed: " + failure.result().name() + ": "
                + reason(failure.result().outcome()));
        lines.addAll(details(failure));
        return String.join("\n", lines);
    }

    /** Returns the lines below the first: process, exit status, work directory, script, what was printed. */
    public static List<String> details(TaskFailure failure) {
        TaskResult result = failure.result();
        LastLines printed = failure.printed();
        List<String> lines = new ArrayList<>();
        lines.add("  process         " + failure.process());
        lines.add("  exit status     " + exitStatus(result.outcome()));
        if (hasDirectory(result)) {
            lines.add("  work directory  " + result.workDirectory());
        }
        section(lines, "command", failure.script().stripTrailing().stripIndent().strip());
        section(lines, "last lines of its standard output", printed.output());
        section(lines, "last lines of its standard error", printed.errors());
        if (printed.output().isBlank()
                && printed.errors().isBlank()
                && !printed.launcher().isBlank()) {
            section(lines, "what its launcher said", printed.launcher());
        }
        return lines;
    }

    /** Tells whether the attempt had a work directory: one whose submission was refused may never have had one. */
    public static boolean hasDirectory(TaskResult result) {
        return !result.workDirectory().scheme().equals("none");
    }

    private static void section(List<String> lines, String title, String text) {
        if (text.isBlank()) {
            lines.add("  " + title + "  (none)");
            return;
        }
        lines.add("  " + title);
        List<String> content = text.stripTrailing().lines().toList();
        content.stream().limit(MOST_LINES).forEach(line -> lines.add("    " + line));
        if (content.size() > MOST_LINES) {
            lines.add("    … " + (content.size() - MOST_LINES) + " more lines");
        }
    }

    /** Returns how a task ended, in words. */
    public static String reason(TaskOutcome outcome) {
        return outcome.fold(success -> "succeeded", FailureReport::reason);
    }

    private static String reason(TaskOutcome.Failed failure) {
        String description = failure.failureClass().description();
        return failure.reason().isBlank() ? description : description + " (" + failure.reason() + ")";
    }

    private static String exitStatus(TaskOutcome outcome) {
        return outcome.exitStatus().isPresent()
                ? String.valueOf(outcome.exitStatus().getAsInt())
                : "none: the script did not come to its end";
    }
}

package io.penstock.cli.render;

import io.penstock.domain.run.TaskFailure;
import io.penstock.domain.task.FailureClass;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.domain.task.TaskResult;
import java.util.ArrayList;
import java.util.List;

/** Writes what is known about a task that ended a run: what it ran, how it ended, where its files are, what to do. */
public final class FailureText {
    private static final int SCRIPT_LINES = 30;

    private FailureText() {}

    /** Returns the text, several lines. */
    public static String of(TaskFailure failure, Style style) {
        TaskResult result = failure.result();
        List<String> lines = new ArrayList<>();
        lines.add(style.bad("Task failed: ") + style.strong(result.name()) + ": " + reason(result.outcome()));
        lines.add("  process         " + failure.process());
        lines.add("  exit status     " + exitStatus(result.outcome()));
        if (hasDirectory(result)) {
            lines.add("  work directory  " + result.workDirectory());
        }
        section(lines, "command", failure.script().stripTrailing().stripIndent().strip(), style);
        section(lines, "last lines of its standard error", failure.errorTail().stripTrailing(), style);
        hints(failure).forEach(hint -> lines.add("  " + hint));
        return String.join(System.lineSeparator(), lines);
    }

    /** A task whose submission was refused may never have had one. */
    private static boolean hasDirectory(TaskResult result) {
        return !result.workDirectory().scheme().equals("none");
    }

    private static void section(List<String> lines, String title, String text, Style style) {
        if (text.isBlank()) {
            lines.add("  " + title + "  " + style.faint("(none)"));
            return;
        }
        lines.add("  " + title);
        List<String> content = text.lines().toList();
        content.stream().limit(SCRIPT_LINES).forEach(line -> lines.add("    " + line));
        if (content.size() > SCRIPT_LINES) {
            lines.add("    " + style.faint("… " + (content.size() - SCRIPT_LINES) + " more lines"));
        }
    }

    private static String reason(TaskOutcome outcome) {
        return outcome.fold(success -> "succeeded", FailureText::reason);
    }

    /** Returns why an attempt failed: the words of its class and, where it says more, the reason. */
    static String reason(TaskOutcome.Failed failure) {
        String description = failure.failureClass().description();
        return failure.reason().isBlank() ? description : description + " (" + failure.reason() + ")";
    }

    private static String exitStatus(TaskOutcome outcome) {
        return outcome.exitStatus().isPresent()
                ? String.valueOf(outcome.exitStatus().getAsInt())
                : "none: the script did not come to its end";
    }

    private static List<String> hints(TaskFailure failure) {
        TaskResult result = failure.result();
        FailureClass failureClass =
                result.outcome().fold(success -> FailureClass.UNKNOWN, TaskOutcome.Failed::failureClass);
        List<String> hints = new ArrayList<>();
        if (!FailureHints.of(failureClass).isEmpty()) {
            hints.add(FailureHints.of(failureClass));
        }
        if (result.workDirectory().isLocal()) {
            hints.add("To run it again by itself: cd "
                    + quoted(result.workDirectory().path()) + " && bash .command.run");
        } else if (hasDirectory(result)) {
            hints.add(
                    "Its script, launcher and log are .command.sh, .command.run and .command.log in its work directory.");
        }
        return hints;
    }

    private static String quoted(String path) {
        return path.matches("[A-Za-z0-9_./+:@%,-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
    }
}

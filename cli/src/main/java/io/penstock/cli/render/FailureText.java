package io.penstock.cli.render;

import io.penstock.domain.run.FailureReport;
import io.penstock.domain.run.TaskFailure;
import io.penstock.domain.task.FailureClass;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.domain.task.TaskResult;
import java.util.ArrayList;
import java.util.List;

/** Writes what is known about a task that ended a run: what it ran, how it ended, where its files are, what to do. */
public final class FailureText {
    private FailureText() {}

    /** Returns the text, several lines. */
    public static String of(TaskFailure failure, Style style) {
        TaskResult result = failure.result();
        List<String> lines = new ArrayList<>();
        lines.add(style.bad("Task failed: ") + style.strong(result.name()) + ": "
                + FailureReport.reason(result.outcome()));
        lines.addAll(FailureReport.details(failure));
        hints(failure).forEach(hint -> lines.add("  " + hint));
        return String.join(System.lineSeparator(), lines);
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
        } else if (FailureReport.hasDirectory(result)) {
            hints.add(
                    "Its script and launcher are .command.sh and .command.run in its work directory; what it printed is in .command.out"
                            + " and .command.err.");
        }
        return hints;
    }

    private static String quoted(String path) {
        return path.matches("[A-Za-z0-9_./+:@%,-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
    }
}

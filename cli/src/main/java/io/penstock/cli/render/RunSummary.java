package io.penstock.cli.render;

import io.penstock.domain.task.TaskResult;
import java.util.Map;
import java.util.StringJoiner;

/** Writes how a run ended: how many tasks by executor, and what became of the others. */
final class RunSummary {
    private RunSummary() {}

    static String of(String verdict, RunTally tally) {
        StringJoiner parts = new StringJoiner(", ", verdict + ": ", "");
        int succeeded = tally.count(TaskResult.Status.SUCCEEDED);
        parts.add(tasks(succeeded) + " succeeded" + executors(tally.succeededByExecutor()));
        add(parts, tally.count(TaskResult.Status.REUSED), "reused");
        add(parts, tally.reattached(), "re-attached");
        add(parts, tally.retries(), "retried");
        add(parts, tally.lost(), "lost");
        add(parts, tally.count(TaskResult.Status.FAILED), "failed");
        add(parts, tally.count(TaskResult.Status.IGNORED), "failed and ignored");
        add(parts, tally.count(TaskResult.Status.CANCELLED), "cancelled");
        return parts.toString();
    }

    private static String tasks(int count) {
        return count + (count == 1 ? " task" : " tasks");
    }

    private static String executors(Map<String, Integer> counts) {
        if (counts.isEmpty()) {
            return "";
        }
        StringJoiner names = new StringJoiner(", ", " (", ")");
        counts.forEach((executor, count) -> names.add(count + " " + executor));
        return names.toString();
    }

    private static void add(StringJoiner parts, int count, String what) {
        if (count > 0) {
            parts.add(count + " " + what);
        }
    }
}

package io.penstock.cli.log;

import io.penstock.domain.event.AttemptRecord;
import io.penstock.domain.event.RunEvent;
import io.penstock.domain.event.TaskProgress;
import io.penstock.domain.resource.DurationText;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.domain.task.TaskResult;
import io.penstock.pipeline.LogMessage;
import io.penstock.pipeline.LogMessage.Level;
import java.util.List;
import java.util.stream.Collectors;

/** Words events the way scripts look for them that check what a run did. */
final class LogLines {
    private LogLines() {}

    /** Returns what is noted of an event; often nothing. */
    static List<LogMessage> of(RunEvent event) {
        if (event instanceof RunEvent.AttemptSubmitted submitted) {
            boolean again = submitted.task().attempt() > 1;
            return info(submitted.task(), (again ? "Re-submitted" : "Submitted") + " process > ");
        }
        if (event instanceof RunEvent.AttemptReattached again) {
            String id = again.nativeId().isEmpty() ? "" : " (" + again.nativeId() + ")";
            return List.of(line(
                    Level.INFO, again.task(), "Re-attached to " + again.task().name() + id));
        }
        if (event instanceof RunEvent.AttemptCompleted completed) {
            return ended(completed.record());
        }
        if (event instanceof RunEvent.TaskCompleted completed) {
            return ended(completed.result());
        }
        if (event instanceof RunEvent.AttemptWaiting waiting) {
            return List.of(new LogMessage(Level.WARN, waiting.task().name() + " waits: " + waiting.reason()));
        }
        return event instanceof RunEvent.Warning warning
                ? List.of(new LogMessage(Level.WARN, warning.message()))
                : List.of();
    }

    private static List<LogMessage> info(TaskProgress task, String what) {
        return List.of(line(Level.INFO, task, what + task.name()));
    }

    private static LogMessage line(Level level, TaskProgress task, String text) {
        return new LogMessage(level, "[" + task.hash().shortForm() + "] " + text);
    }

    private static List<LogMessage> ended(AttemptRecord record) {
        if (record.status() == AttemptRecord.Status.STORED) {
            return List.of(new LogMessage(
                    Level.INFO, "[skipping] Stored process > " + record.task().name()));
        }
        if (record.status() == AttemptRecord.Status.CACHED) {
            return info(record.task(), "Cached process > ");
        }
        LogMessage end = line(
                Level.INFO,
                record.task(),
                "Task completed > " + record.task().name() + "; " + record.status()
                        + record.outcome().exitStatus().stream()
                                .mapToObj(status -> ", exit " + status)
                                .collect(Collectors.joining())
                        + " after " + DurationText.format(record.realtime()) + " in "
                        + record.task().workDirectory());
        if (!record.retried()) {
            return List.of(end);
        }
        String failed = terminated(record.task().name(), record.outcome());
        return List.of(
                end,
                line(
                        Level.INFO,
                        record.task(),
                        "NOTE: " + failed + " -- Execution is retried ("
                                + record.task().attempt() + ")"));
    }

    private static List<LogMessage> ended(TaskResult result) {
        String terminated = terminated(result.name(), result.outcome());
        return switch (result.status()) {
            case IGNORED -> List.of(new LogMessage(Level.INFO, "NOTE: " + terminated + " -- Error is ignored"));
            case FAILED ->
                List.of(new LogMessage(
                        Level.ERROR,
                        "Error executing process > '" + result.name() + "'\n\nCaused by:\n  " + terminated
                                + "\n\nWork dir:\n  " + result.workDirectory()));
            default -> List.of();
        };
    }

    private static String terminated(String name, TaskOutcome outcome) {
        String reason = outcome.exitStatus().isPresent() && outcome.exitStatus().getAsInt() != 0
                ? "terminated with an error exit status ("
                        + outcome.exitStatus().getAsInt() + ")"
                : "failed: " + outcome.fold(success -> "", TaskOutcome.Failed::reason);
        return "Process `" + name + "` " + reason;
    }
}

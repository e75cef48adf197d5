package io.penstock.cli.render;

import io.penstock.domain.event.AttemptRecord;
import io.penstock.domain.event.RunEvent;
import io.penstock.domain.event.TaskProgress;
import io.penstock.domain.resource.DurationText;
import io.penstock.domain.run.FailureReport;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.domain.task.TaskResult;
import java.time.Duration;
import java.util.Optional;

/** Writes the events worth a line of their own where output is kept rather than watched. */
final class EventLines {
    private final Style style;

    EventLines(Style style) {
        this.style = style;
    }

    Optional<String> line(RunEvent event) {
        if (event instanceof RunEvent.AttemptSubmitted submitted) {
            return Optional.of(of(submitted.task(), submitted(submitted)));
        }
        if (event instanceof RunEvent.AttemptReattached found) {
            return Optional.of(of(found.task(), "re-attached" + known(found.nativeId())));
        }
        if (event instanceof RunEvent.AttemptWaiting waiting) {
            return Optional.of(of(waiting.task(), style.warning("waits: " + waiting.reason())));
        }
        if (event instanceof RunEvent.AttemptCompleted completed) {
            return Optional.of(of(completed.record().task(), ended(completed.record())));
        }
        if (event instanceof RunEvent.TaskCompleted completed
                && completed.result().status() == TaskResult.Status.IGNORED) {
            return Optional.of("             " + completed.result().name()
                    + style.warning(" failed and is ignored, as its errorStrategy says"));
        }
        return Optional.empty();
    }

    private String of(TaskProgress task, String what) {
        String attempt = task.attempt() > 1 ? ", attempt " + task.attempt() : "";
        return style.faint("[" + task.hash().shortForm() + "]") + "  " + task.name() + attempt + "  " + what;
    }

    private static String submitted(RunEvent.AttemptSubmitted event) {
        String queue = event.task().queue().map(name -> ", queue " + name).orElse("");
        boolean local = event.task().executor().equals("local");
        return local ? "started" : "submitted to " + event.task().executor() + queue + ", job " + event.nativeId();
    }

    private static String known(String nativeId) {
        return nativeId.isEmpty() ? ", by its exit marker" : ", " + nativeId;
    }

    private String ended(AttemptRecord record) {
        return switch (record.status()) {
            case COMPLETED ->
                style.good("done") + " in " + DurationText.format(longer(record.duration(), record.realtime()));
            case CACHED -> style.good("reused");
            case STORED -> style.good("stored") + " by an earlier run";
            case ABORTED -> style.warning("cancelled");
            case FAILED ->
                style.bad("failed") + ", " + reason(record.outcome()) + (record.retried() ? "; it is tried again" : "");
        };
    }

    /** The clocks of this program and of a task's shell may differ by some milliseconds. */
    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static String reason(TaskOutcome outcome) {
        return outcome.fold(
                success -> "",
                failure -> FailureReport.reason(failure).lines().findFirst().orElse(""));
    }
}

package io.penstock.cli.history;

import io.penstock.domain.event.AttemptRecord;
import io.penstock.domain.resource.DurationText;
import io.penstock.domain.resource.MemorySize;
import io.penstock.domain.run.AttemptIntent;
import io.penstock.domain.run.PastAttempt;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.domain.task.WorkFile;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What can be asked of a task's attempt, by the names that a trace uses too. */
enum LogField {
    ATTEMPT,
    COMPLETE,
    CONTAINER,
    CPUS,
    DURATION,
    EXECUTOR,
    EXIT,
    FAILURE,
    HASH,
    JOB,
    LOG,
    MEMORY,
    NAME,
    NATIVE_ID,
    PROCESS,
    QUEUE,
    REALTIME,
    REASON,
    RUN,
    SCRIPT,
    START,
    STATUS,
    STDERR,
    STDOUT,
    SUBMIT,
    TAG,
    TASK_ID,
    TIME,
    WORKDIR;

    /** Returns the name that people type. */
    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the field of that name; empty if there is none. */
    static Optional<LogField> of(String title) {
        return Arrays.stream(values())
                .filter(field -> field.title().equals(title.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    static List<String> titles() {
        return Arrays.stream(values()).map(LogField::title).toList();
    }

    /** Returns the value: a text, a number, a duration, an amount of memory or a time; null where nothing is known. */
    @Nullable
    Object value(String run, PastAttempt attempt) {
        AttemptIntent intent = attempt.intent();
        return switch (this) {
            case ATTEMPT -> intent.task().attempt();
            case CONTAINER -> intent.details().get("container");
            case CPUS -> number(intent.details().get("cpus"));
            case EXECUTOR -> intent.task().executor();
            case HASH -> intent.task().hash().shortForm();
            case JOB -> intent.jobName();
            case LOG -> WorkText.of(intent, WorkFile.LOG);
            case MEMORY -> memory(intent.details().get("memory"));
            case NAME -> intent.task().name();
            case NATIVE_ID -> attempt.nativeId().orElse(null);
            case PROCESS -> intent.task().process();
            case QUEUE -> intent.task().queue().orElse(null);
            case RUN -> run;
            case SCRIPT -> WorkText.of(intent, WorkFile.SCRIPT);
            case STDERR -> WorkText.of(intent, WorkFile.ERR);
            case STDOUT -> WorkText.of(intent, WorkFile.OUT);
            case SUBMIT -> attempt.submitted().orElse(null);
            case TAG -> intent.task().tag().isEmpty() ? null : intent.task().tag();
            case TASK_ID -> intent.task().taskNumber();
            case TIME -> time(intent.details().get("time"));
            case WORKDIR -> intent.task().workDirectory().toString();
            case STATUS, EXIT, FAILURE, REASON, START, COMPLETE, DURATION, REALTIME -> ofEnd(attempt);
        };
    }

    private @Nullable Object ofEnd(PastAttempt attempt) {
        AttemptRecord end = attempt.end().orElse(null);
        if (end == null) {
            return this == STATUS ? standing(attempt) : null;
        }
        return switch (this) {
            case STATUS -> end.status().name();
            case EXIT -> exit(end);
            case FAILURE ->
                failure(end).map(failed -> failed.failureClass().name()).orElse(null);
            case REASON -> failure(end).map(TaskOutcome.Failed::reason).orElse(null);
            case START -> end.started().orElse(null);
            case COMPLETE -> end.completed().orElse(null);
            case DURATION -> end.submitted().isPresent() ? end.duration() : null;
            case REALTIME -> end.started().isPresent() ? end.realtime() : null;
            default -> null;
        };
    }

    private static String standing(PastAttempt attempt) {
        return attempt.nativeId().isPresent() ? "SUBMITTED" : "NEW";
    }

    private static @Nullable Integer exit(AttemptRecord end) {
        OptionalInt status = end.outcome().exitStatus();
        return status.isPresent() ? Integer.valueOf(status.getAsInt()) : null;
    }

    private static Optional<TaskOutcome.Failed> failure(AttemptRecord end) {
        return end.outcome().fold(succeeded -> Optional.empty(), Optional::of);
    }

    private static @Nullable Object number(@Nullable String text) {
        if (text == null || !text.matches("\\d{1,9}")) {
            return text;
        }
        return Integer.valueOf(text);
    }

    private static @Nullable Object memory(@Nullable String text) {
        return text == null ? null : MemorySize.parse(text);
    }

    private static @Nullable Object time(@Nullable String text) {
        return text == null ? null : DurationText.parse(text);
    }
}

package io.penstock.cli.history;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
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
    ATTEMPT("which attempt of the task by the user's rules, from 1"),
    COMPLETE("when it ended"),
    CONTAINER("its image"),
    CPUS("how many it asked for"),
    DURATION("the time from submission to end"),
    EXECUTOR("where it went: local or awsbatch"),
    EXIT("the exit status of its script"),
    FAILURE("which kind of failure, such as OUT_OF_MEMORY"),
    HASH("the beginning of its hash, as in its work directory"),
    JOB("its name at the executor"),
    LOG("what its launcher said: the whole file"),
    MEMORY("how much it asked for"),
    NAME("the process and the tag"),
    NATIVE_ID("its process id, or its id in AWS Batch"),
    PROCESS("the qualified name of its process"),
    QUEUE("the queue it was submitted to"),
    REALTIME("the time its script ran"),
    REASON("why it failed, in words"),
    RUN("the name of the run"),
    SCRIPT("its script: the whole file"),
    START("when its script began"),
    STATUS("NEW, SUBMITTED, COMPLETED, FAILED, ABORTED or CACHED"),
    STDERR("what its script wrote to standard error: the whole file"),
    STDOUT("what its script wrote to standard output: the whole file"),
    SUBMIT("when it was submitted"),
    TAG("its tag"),
    TASK_ID("the number of the task in the run"),
    TIME("how long it may run"),
    WORKDIR("its work directory");

    private final String meaning;

    LogField(String meaning) {
        this.meaning = meaning;
    }

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

    /**
     * Returns the field of that name.
     *
     * @throws PenstockException with {@code ARGUMENT} if there is none
     */
    static LogField required(String title) {
        return of(title)
                .orElseThrow(() -> new PenstockException(
                        ErrorCode.ARGUMENT, "there is no field '" + title + "'; 'penstock log -l' lists them all"));
    }

    /** Returns a line for each field: its name, and what it tells. */
    static List<String> explained() {
        int width = Arrays.stream(values())
                .mapToInt(field -> field.title().length())
                .max()
                .orElse(0);
        return Arrays.stream(values())
                .map(field ->
                        field.title() + " ".repeat(width + 2 - field.title().length()) + field.meaning)
                .toList();
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

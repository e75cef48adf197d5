package io.penstock.internal.engine;

import io.penstock.domain.event.AttemptRecord;
import io.penstock.domain.event.RunEvent;
import io.penstock.domain.event.TaskProgress;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.queue.QueueReference;
import io.penstock.domain.resource.MemorySize;
import io.penstock.domain.task.AttemptReport;
import io.penstock.domain.task.InputFile;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.domain.task.TaskRequest;
import io.penstock.internal.admit.Ticket;
import io.penstock.spi.LedgerRecord;
import io.penstock.spi.RunningAttempt;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One attempt on its way through its executor, with what the ledger and the listeners are told of it. */
final class AttemptRun {
    private final Steps steps;
    private final TaskRequest request;
    private final PreparedAttempt prepared;
    private final int taskNumber;
    private final int attempt;
    private List<InputFile> inputs = List.of();
    private List<FileLocation> programs = List.of();
    private @Nullable AttemptJournal journal;
    private @Nullable AttemptReport report;

    AttemptRun(Steps steps, TaskRequest request, PreparedAttempt prepared, int taskNumber, int attempt) {
        this.steps = steps;
        this.request = request;
        this.prepared = prepared;
        this.taskNumber = taskNumber;
        this.attempt = attempt;
    }

    PreparedAttempt prepared() {
        return prepared;
    }

    /** Waits for room at the executor. */
    CompletionStage<Void> enter() {
        return steps.admission(prepared.executor()).enter(ticket());
    }

    /** Gives the room back. */
    void leave() {
        steps.admission(prepared.executor()).release(ticket());
    }

    private Ticket ticket() {
        int maxForks = prepared.variables().task("maxForks") instanceof Integer forks ? forks : 0;
        return new Ticket(
                request.process().name().qualified(),
                maxForks,
                prepared.directives().cpus(),
                prepared.directives().memory().map(MemorySize::bytes).orElse(0L));
    }

    /** Brings the inputs and programs to where the executor reads them; blocks while they are transferred. */
    void bringInputs() {
        inputs = steps.porter.port(request.inputs(), prepared.executor());
        programs = steps.parts.settings().binDirectories().stream()
                .map(directory -> steps.porter.port(directory, prepared.executor()))
                .toList();
    }

    /** Tells whether {@link #bringInputs} has anything to transfer. */
    boolean needsTransfer() {
        Set<String> readable = prepared.executor().capabilities().readableSchemes();
        return Stream.concat(
                        request.inputs().stream().map(InputFile::location),
                        steps.parts.settings().binDirectories().stream())
                .anyMatch(location -> !readable.contains(location.scheme()));
    }

    /** Writes the intent down and hands the attempt to its executor. */
    CompletionStage<AttemptReport> start(Placement placement) {
        TaskAttempt task = taskAttempt(placement);
        AttemptJournal notes = new AttemptJournal(steps, progress(placement));
        journal = notes;
        LedgerRecord intent = new LedgerRecord.Intended(
                placement.hash(),
                prepared.name(),
                prepared.executor().name(),
                task.jobName(),
                placement.directory(),
                now());
        return steps.parts
                .ledger()
                .append(intent)
                .thenComposeAsync(durable -> submit(task, notes), steps.files)
                .thenCompose(ended -> keepOutcome(placement, ended));
    }

    private CompletionStage<AttemptReport> submit(TaskAttempt task, AttemptJournal notes) {
        RunningAttempt running = begin(task, notes);
        Optional<String> cancelReason = steps.state.began(running);
        cancelReason.ifPresent(running::cancel);
        return running.completion().whenComplete((ended, error) -> steps.state.ended(running));
    }

    private RunningAttempt begin(TaskAttempt task, AttemptJournal notes) {
        notes.handedOver();
        if (task.body().nativeWork().isEmpty()) {
            return prepared.executor().submit(task, notes);
        }
        NativeAttempt inside = new NativeAttempt(steps.parts.clock());
        notes.submitted("jvm", "");
        task.body().nativeWork().ifPresent(work -> inside.start(work, task.workDirectory(), steps.files));
        return inside;
    }

    private CompletionStage<AttemptReport> keepOutcome(Placement placement, AttemptReport ended) {
        report = ended;
        String outcome = ended.outcome()
                .fold(succeeded -> "succeeded", failed -> failed.failureClass() + ": " + failed.reason());
        return steps.parts
                .ledger()
                .append(new LedgerRecord.Completed(placement.hash(), outcome, ended.completed()))
                .thenApply(durable -> ended);
    }

    private TaskAttempt taskAttempt(Placement placement) {
        Map<String, String> environment = new LinkedHashMap<>(steps.environment());
        environment.putAll(prepared.body().environment());
        return TaskAttempt.builder()
                .taskNumber(taskNumber)
                .taskName(prepared.name())
                .processName(request.process().name().qualified())
                .attempt(attempt)
                .hash(placement.hash())
                .workDirectory(placement.directory())
                .body(prepared.body())
                .inputs(inputs)
                .directives(prepared.directives())
                .environment(environment)
                .binDirectories(programs)
                .build();
    }

    private TaskProgress progress(Placement placement) {
        return TaskProgress.builder()
                .taskNumber(taskNumber)
                .hash(placement.hash())
                .process(request.process().name().qualified())
                .name(prepared.name())
                .tag(prepared.directives().tag())
                .attempt(attempt)
                .executor(prepared.executor().name())
                .queue(prepared.directives().queue().map(QueueReference::text))
                .workDirectory(placement.directory())
                .build();
    }

    /** Tells how the attempt ended; {@code outcome} may differ from the executor's where an output is missing. */
    AttemptRecord record(Placement placement, AttemptRecord.Status status, TaskOutcome outcome, boolean retried) {
        Optional<AttemptReport> ended = Optional.ofNullable(report);
        Optional<AttemptJournal> notes = Optional.ofNullable(journal);
        AttemptRecord told = AttemptRecord.builder()
                .task(progress(placement))
                .status(status)
                .outcome(outcome)
                .nativeId(notes.flatMap(AttemptJournal::nativeId))
                .submitted(notes.flatMap(AttemptJournal::submittedAt))
                .started(ended.map(AttemptReport::started))
                .completed(ended.map(AttemptReport::completed))
                .retried(retried)
                .build();
        steps.events.on(new RunEvent.AttemptCompleted(told));
        return told;
    }

    /** Shows the script's standard output to the user where the process asks for it. */
    void showOutput(FileLocation directory) {
        if (prepared.directives().debug()) {
            String text = steps.printed.output(directory);
            if (!text.isEmpty()) {
                steps.events.on(new RunEvent.TaskOutput(prepared.name(), text));
            }
        }
    }

    private Instant now() {
        return steps.parts.clock().instant();
    }
}

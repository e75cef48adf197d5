package io.penstock.internal.engine;

import io.penstock.domain.event.AttemptRecord;
import io.penstock.domain.event.RunEvent;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.resource.MemorySize;
import io.penstock.domain.task.AttemptReport;
import io.penstock.domain.task.FailureClass;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.domain.task.TaskOutcome.Failed;
import io.penstock.domain.task.TaskRequest;
import io.penstock.internal.admit.Ticket;
import io.penstock.internal.collect.Made;
import io.penstock.internal.collect.OutputSeal;
import io.penstock.internal.identify.TaskIdentity;
import io.penstock.internal.recover.EarlierTry;
import io.penstock.spi.LedgerRecord;
import io.penstock.spi.RunningAttempt;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** One attempt on its way through its executor, with what the ledger and the listeners are told of it. */
final class AttemptRun {
    private final Steps steps;
    private final TaskRequest request;
    private final PreparedAttempt prepared;
    private final AttemptDescription description;
    private final AttemptInputs inputs;
    private AttemptInputs.Brought brought = AttemptInputs.Brought.NOTHING;
    private @Nullable AttemptJournal journal;
    private @Nullable AttemptReport report;

    AttemptRun(Steps steps, TaskRequest request, PreparedAttempt prepared, int taskNumber, int attempt) {
        this.steps = steps;
        this.request = request;
        this.prepared = prepared;
        this.description = new AttemptDescription(steps.environment(), request, prepared, taskNumber, attempt);
        this.inputs = new AttemptInputs(steps, request, prepared.executor());
    }

    PreparedAttempt prepared() {
        return prepared;
    }

    /** Returns what the task would make if it lies in its {@code storeDir}. */
    Optional<Placement> stored(TaskIdentity task) {
        return prepared.directives()
                .storeDirectory()
                .flatMap(directory -> steps.storage
                        .find(task.hash(), request.process().name().qualified(), prepared.body(), directory)
                        .map(outputs -> new Placement(
                                task, 0, task.hash(), directory, Optional.of(new Made(outputs, Map.of())))));
    }

    /** Waits for room at the executor. */
    CompletionStage<Void> enter() {
        return steps.admission(prepared.executor()).enter(ticket());
    }

    /** Takes room without waiting, for what runs already. */
    void occupy() {
        steps.admission(prepared.executor()).occupy(ticket());
    }

    /** Gives the room back. */
    void leave() {
        steps.admission(prepared.executor()).release(ticket());
    }

    /** Tells whether only so many attempts of the process run at once. */
    boolean isLimited() {
        return maxForks() > 0;
    }

    private int maxForks() {
        return prepared.variables().task("maxForks") instanceof Integer forks ? forks : 0;
    }

    private Ticket ticket() {
        return new Ticket(
                request.process().name().qualified(),
                maxForks(),
                prepared.directives().cpus(),
                prepared.directives().memory().map(MemorySize::bytes).orElse(0L));
    }

    /** Brings the inputs and programs to where the executor reads them; blocks while they are transferred. */
    void bringInputs() {
        brought = inputs.bring();
    }

    /** Tells whether {@link #bringInputs} has anything to transfer. */
    boolean needsTransfer() {
        return inputs.needTransfer();
    }

    /** Writes the intent down and hands the attempt to its executor. */
    CompletionStage<AttemptReport> start(Placement placement) {
        TaskAttempt task = TaskAttempt.builder()
                .from(description.taskAttempt(placement, brought.inputs(), brought.programs()))
                .contents(brought.contents())
                .build();
        AttemptJournal notes = AttemptJournal.anew(steps, description.progress(placement));
        journal = notes;
        // Work inside this JVM ends with it: no later run could take it up, so it is written down only when it has
        // ended.
        CompletionStage<Void> ready = isNative()
                ? CompletableFuture.completedFuture(null)
                : steps.parts.ledger().append(new LedgerRecord.Intended(description.intent(placement), now()));
        return ready.thenComposeAsync(durable -> submit(task, notes), steps.files)
                .thenApply(this::keep)
                .whenComplete((ended, error) -> {
                    if (error != null && notes.isRefused(error)) {
                        dropped(placement, "it was not submitted");
                    }
                });
    }

    /** Looks for a try that an earlier run had under way; completes when that has ended, or empty where nothing is left of it. */
    CompletionStage<Optional<AttemptReport>> takeUp(Placement placement, EarlierTry earlier) {
        AttemptJournal notes = AttemptJournal.continued(steps, description.progress(placement), earlier);
        journal = notes;
        return steps.parts
                .ledger()
                .append(new LedgerRecord.Intended(description.intent(placement), now()))
                .thenComposeAsync(
                        durable -> prepared.executor()
                                .reattach(
                                        description.taskAttempt(placement, List.of(), List.of()),
                                        earlier.token(),
                                        notes),
                        steps.files)
                .thenCompose(found -> {
                    if (found.isEmpty()) {
                        return CompletableFuture.completedFuture(Optional.empty());
                    }
                    notes.found();
                    return follow(found.get()).thenApply(this::keep).thenApply(Optional::of);
                });
    }

    /** Notes that a try was never submitted: nothing of it runs. */
    void dropped(Placement placement, String why) {
        TaskOutcome outcome = TaskOutcome.failed(FailureClass.LOST, why);
        write(placement, AttemptRecord.Status.ABORTED, outcome, Aftermath.NONE);
    }

    private CompletionStage<AttemptReport> submit(TaskAttempt task, AttemptJournal notes) {
        return follow(begin(task, notes));
    }

    private CompletionStage<AttemptReport> follow(RunningAttempt running) {
        Optional<String> cancelReason = steps.state.began(running);
        cancelReason.ifPresent(running::cancel);
        return running.completion().whenComplete((ended, error) -> steps.state.ended(running));
    }

    private RunningAttempt begin(TaskAttempt task, AttemptJournal notes) {
        notes.handedOver();
        if (!isNative()) {
            return prepared.executor().submit(task, notes);
        }
        NativeAttempt inside = new NativeAttempt(steps.parts.clock());
        notes.submitted("jvm", "");
        task.body().nativeWork().ifPresent(work -> inside.start(work, task.workDirectory(), steps.files));
        return inside;
    }

    private AttemptReport keep(AttemptReport ended) {
        report = ended;
        return ended;
    }

    /** Finds what the attempt gave out, and writes that down beside its script; or returns the failure of what is missing. */
    Either<Failed, Made> collect(Placement placement) {
        FileLocation directory = placement.directory();
        OutputSeal seal = journal != null && journal.isReattached()
                ? steps.seals.read(directory).orElse(OutputSeal.NONE)
                : OutputSeal.NONE;
        return steps.collector
                .collect(request.process().name().qualified(), directory, prepared.body(), request.inputs(), seal)
                .peek(made -> {
                    if (!isNative()) {
                        steps.seals.made(directory, made);
                    }
                });
    }

    /** Tells how the attempt ended; {@code outcome} may differ from the executor's where an output is missing. */
    AttemptRecord record(Placement placement, AttemptRecord.Status status, TaskOutcome outcome, Aftermath after) {
        if (outcome instanceof Failed failed && failed.failureClass() == FailureClass.STAGING) {
            brought.remoteFiles().forEach(steps.stores::forget);
        }
        Optional<AttemptReport> ended = Optional.ofNullable(report);
        Optional<AttemptJournal> notes = Optional.ofNullable(journal);
        write(placement, status, outcome, after);
        AttemptRecord told = AttemptRecord.builder()
                .task(description.progress(placement))
                .status(status)
                .outcome(outcome)
                .nativeId(notes.flatMap(AttemptJournal::nativeId))
                .submitted(notes.flatMap(AttemptJournal::submittedAt))
                .started(ended.map(AttemptReport::started))
                .completed(ended.map(AttemptReport::completed))
                .place(ended.map(AttemptReport::place).orElse(Map.of()))
                .putAllDetails(description.asked())
                .putAllDetails(ending(after))
                .putDetails("script", prepared.body().script())
                .retried(after.retried())
                .build();
        steps.events.on(new RunEvent.AttemptCompleted(told));
        return told;
    }

    private boolean isNative() {
        return prepared.body().nativeWork().isPresent();
    }

    /** Returns what is known only at the end: what was used, and what follows. */
    private Map<String, String> ending(Aftermath after) {
        Map<String, String> details = new LinkedHashMap<>(report == null ? Map.of() : report.measured());
        if (!after.action().isEmpty()) {
            details.put("error_action", after.action());
        }
        return details;
    }

    /** Nobody waits for it to be durable: what follows from it is written after it. */
    private void write(Placement placement, AttemptRecord.Status status, TaskOutcome outcome, Aftermath after) {
        if (placement.directory().equals(Placement.NOWHERE)) {
            return;
        }
        Optional<AttemptReport> ended = Optional.ofNullable(report);
        boolean reused = status == AttemptRecord.Status.CACHED || status == AttemptRecord.Status.STORED;
        LedgerRecord record = reused
                ? new LedgerRecord.Reused(description.intent(placement), now())
                : new LedgerRecord.Completed(
                        placement.hash(),
                        status,
                        outcome,
                        ended.map(AttemptReport::started).orElseGet(this::now),
                        ended.map(AttemptReport::completed).orElseGet(this::now),
                        after.retried(),
                        ending(after));
        if (isNative() && !reused) {
            var unusedIntent =
                    steps.parts.ledger().append(new LedgerRecord.Intended(description.intent(placement), now(), false));
        }
        var unused = steps.parts.ledger().append(record);
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

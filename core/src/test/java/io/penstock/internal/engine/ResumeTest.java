package io.penstock.internal.engine;

import static io.penstock.contract.LedgerFixtures.aRun;
import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.api.run.TaskRunner;
import io.penstock.contract.FakeTaskExecutor;
import io.penstock.contract.InMemoryFileStore;
import io.penstock.contract.InMemoryRunHistory;
import io.penstock.contract.LedgerDecorator;
import io.penstock.domain.directive.DirectiveValue;
import io.penstock.domain.event.RunEvent;
import io.penstock.domain.origin.SourcePosition;
import io.penstock.domain.process.ProcessDefinition;
import io.penstock.domain.run.PastRun;
import io.penstock.domain.run.RunSettings;
import io.penstock.domain.task.FailureClass;
import io.penstock.domain.task.OutputRequest;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.domain.task.TaskRequest;
import io.penstock.domain.task.TaskResult;
import io.penstock.domain.task.WorkFile;
import io.penstock.spi.LedgerRecord;
import io.penstock.spi.RunLedger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What a run that resumes does with what the one before it, which was killed, had under way. */
final class ResumeTest {
    private static final DirectiveValue TWICE = new DirectiveValue(2, SourcePosition.named("test"));
    private static final DirectiveValue RETRY = new DirectiveValue("retry", SourcePosition.named("test"));

    private final InMemoryFileStore store = new InMemoryFileStore("here");
    private final FakeTaskExecutor executor = new FakeTaskExecutor("local", store, store.location("/work"))
            .doing(attempt ->
                    store.write(attempt.workDirectory().resolve("out"), "made".getBytes(StandardCharsets.UTF_8)));
    private final InMemoryRunHistory history = new InMemoryRunHistory();
    private final List<RunEvent> events = new ArrayList<>();
    private final TaskRequest request = TaskRequest.of(
            ProcessDefinition.named("MAKE")
                    .putDirectives("errorStrategy", RETRY)
                    .putDirectives("maxRetries", TWICE)
                    .build(),
            "echo made > out",
            OutputRequest.files("out"));

    private TaskRunner runner(RunLedger ledger, boolean resume) {
        return TaskRunner.builder()
                .executor(executor)
                .fileStore(store)
                .ledger(ledger)
                .listener(event -> {
                    synchronized (events) {
                        events.add(event);
                    }
                })
                .settings(RunSettings.builder()
                        .resume(resume)
                        .retryDelay(Duration.ZERO)
                        .build())
                .build();
    }

    /** Runs until the ledger holds no more than the records asked for: as after a kill at that very place. */
    private void runUntil(Predicate<LedgerRecord> last) {
        TaskRunner killed = runner(new CutOff(history.begin(aRun("killed")), last), false);
        var unused = killed.submit(request);
        Awaitility.await().until(() -> {
            List<LedgerRecord> written = new ArrayList<>();
            history.records("killed", written::add);
            return written.stream().anyMatch(last);
        });
    }

    private TaskResult resume() {
        return await(runner(history.begin(aRun("next", "killed")), true).submit(request));
    }

    private static TaskResult await(CompletionStage<TaskResult> stage) {
        return stage.toCompletableFuture().orTimeout(10, TimeUnit.SECONDS).join();
    }

    private int reattached() {
        synchronized (events) {
            return (int) events.stream()
                    .filter(RunEvent.AttemptReattached.class::isInstance)
                    .count();
        }
    }

    @Test
    void followsAnAttemptThatStillRuns() {
        executor.holding(attempt -> true);
        runUntil(LedgerRecord.Submitted.class::isInstance);
        TaskRunner next = runner(history.begin(aRun("next", "killed")), true);
        CompletionStage<TaskResult> result = next.submit(request);
        Awaitility.await().until(() -> reattached() == 1);
        executor.complete(executor.attempts().get(0), TaskOutcome.succeeded());

        assertThat(await(result).status()).isEqualTo(TaskResult.Status.SUCCEEDED);
        assertThat(executor.attempts()).hasSize(1);
        assertThat(history.attempts("next")).singleElement().satisfies(attempt -> {
            assertThat(attempt.token()).isPresent();
            assertThat(attempt.end()).isPresent();
        });
    }

    @Test
    void looksForAnIntentBeforeAnythingIsSubmittedAgain() {
        executor.holding(attempt -> true);
        runUntil(LedgerRecord.Intended.class::isInstance);
        Awaitility.await().until(() -> executor.attempts().size() == 1);
        CompletionStage<TaskResult> result =
                runner(history.begin(aRun("next", "killed")), true).submit(request);
        Awaitility.await().until(() -> reattached() == 1);
        executor.complete(executor.attempts().get(0), TaskOutcome.succeeded());

        assertThat(await(result).status()).isEqualTo(TaskResult.Status.SUCCEEDED);
        assertThat(executor.attempts()).hasSize(1);
    }

    @Test
    void triesInAnotherDirectoryWhereAnIntentWasNeverSubmitted() {
        executor.holding(attempt -> executor.attempts().size() == 1);
        runUntil(LedgerRecord.Intended.class::isInstance);
        Awaitility.await().until(() -> executor.attempts().size() == 1);
        executor.forgetAll();

        assertThat(resume().status()).isEqualTo(TaskResult.Status.SUCCEEDED);

        List<TaskAttempt> attempts = executor.attempts();
        assertThat(attempts).hasSize(2);
        assertThat(attempts.get(1).attempt()).isEqualTo(1);
        assertThat(executor.reattachments())
                .hasSize(1)
                .doesNotContain(attempts.get(1).hash());
        assertThat(reattached()).isZero();
    }

    @Test
    void takesALostAttemptForAFailureOfTheInfrastructure() {
        executor.holding(attempt -> executor.attempts().size() == 1);
        runUntil(LedgerRecord.Submitted.class::isInstance);
        executor.forgetAll();

        assertThat(resume().status()).isEqualTo(TaskResult.Status.SUCCEEDED);

        assertThat(executor.attempts())
                .hasSize(2)
                .extracting(TaskAttempt::attempt)
                .containsOnly(1);
        assertThat(history.attempts("next").get(0).end().orElseThrow().outcome())
                .isInstanceOfSatisfying(
                        TaskOutcome.Failed.class,
                        failed -> assertThat(failed.failureClass()).isEqualTo(FailureClass.LOST));
    }

    @Test
    void saysWhatAnotherMachineHasUnderWayAndBeginsAnew() {
        executor.holding(attempt -> executor.attempts().size() == 1);
        runUntil(LedgerRecord.Submitted.class::isInstance);
        executor.beganElsewhere("it runs on host far");

        assertThat(resume().status()).isEqualTo(TaskResult.Status.SUCCEEDED);
        assertThat(executor.attempts())
                .extracting(TaskAttempt::workDirectory)
                .doesNotHaveDuplicates()
                .hasSize(2);
        synchronized (events) {
            assertThat(events)
                    .filteredOn(RunEvent.Warning.class::isInstance)
                    .singleElement()
                    .asString()
                    .contains("was begun by an earlier run: it runs on host far; here it begins anew");
        }
    }

    @Test
    void reusesWhatFinishedWhileNobodyLooked() {
        executor.holding(attempt -> true);
        runUntil(LedgerRecord.Submitted.class::isInstance);
        executor.complete(executor.attempts().get(0), TaskOutcome.succeeded());

        assertThat(resume().status()).isEqualTo(TaskResult.Status.REUSED);
        assertThat(executor.attempts()).hasSize(1);
    }

    @Test
    void decidesOnAFailureThatNobodySaw() {
        executor.holding(attempt -> executor.attempts().size() == 1);
        runUntil(LedgerRecord.Submitted.class::isInstance);
        executor.complete(executor.attempts().get(0), TaskOutcome.toolExit(3));

        assertThat(resume().status()).isEqualTo(TaskResult.Status.SUCCEEDED);
        assertThat(executor.attempts()).extracting(TaskAttempt::attempt).containsExactly(1, 2);
    }

    @Test
    void goesOnWithTheAttemptThatWasToFollow() {
        executor.answering(attempt -> attempt.attempt() < 3 ? TaskOutcome.toolExit(3) : TaskOutcome.succeeded());
        runUntil(record -> record instanceof LedgerRecord.Completed);

        assertThat(resume().status()).isEqualTo(TaskResult.Status.SUCCEEDED);
        assertThat(executor.attempts()).extracting(TaskAttempt::attempt).containsExactly(1, 2, 3);
    }

    @Test
    void beginsAnewAfterARunThatFailedInOrder() {
        executor.answering(attempt -> TaskOutcome.toolExit(3));
        RunLedger ledger = history.begin(aRun("killed"));
        assertThat(await(runner(ledger, false).submit(request)).status()).isEqualTo(TaskResult.Status.FAILED);
        ledger.end(PastRun.Status.FAILED, Instant.EPOCH);
        executor.answering(attempt -> TaskOutcome.succeeded());

        assertThat(resume().status()).isEqualTo(TaskResult.Status.SUCCEEDED);
        assertThat(executor.attempts()).extracting(TaskAttempt::attempt).containsExactly(1, 2, 3, 1);
        assertThat(executor.reattachments()).isEmpty();
    }

    private void finishLate(TaskAttempt attempt) {
        store.write(attempt.workDirectory().resolve("out"), "late".getBytes(StandardCharsets.UTF_8));
        store.write(attempt.workDirectory().resolve(WorkFile.EXIT), "0\n".getBytes(StandardCharsets.UTF_8));
    }

    private void runWithALostAttempt() {
        executor.answering(attempt -> executor.attempts().size() == 1
                ? TaskOutcome.failed(FailureClass.LOST, "nobody knows it")
                : TaskOutcome.succeeded());
        RunLedger ledger = history.begin(aRun("killed"));
        assertThat(await(runner(ledger, false).submit(request)).status()).isEqualTo(TaskResult.Status.SUCCEEDED);
        finishLate(executor.attempts().get(0));
    }

    @Test
    void reusesTheAttemptThatWonAndNotALostOneThatFinishedLate() {
        runWithALostAttempt();

        assertThat(resume().workDirectory())
                .isEqualTo(executor.attempts().get(1).workDirectory());
        assertThat(await(runner(history.begin(aRun("third", "next")), true).submit(request))
                        .workDirectory())
                .as("by what the run between them reused")
                .isEqualTo(executor.attempts().get(1).workDirectory());
    }

    @Test
    void reusesTheLastAttemptWhereTheLedgerIsLost() {
        runWithALostAttempt();

        TaskResult result =
                await(runner(new InMemoryRunHistory().begin(aRun("next")), true).submit(request));

        assertThat(result.status()).isEqualTo(TaskResult.Status.REUSED);
        assertThat(result.workDirectory()).isEqualTo(executor.attempts().get(1).workDirectory());
    }

    @Test
    void reusesItsOwnAttemptRatherThanThatOfAnotherHistory() {
        await(runner(history.begin(aRun("killed")), false).submit(request));
        await(runner(new InMemoryRunHistory().begin(aRun("other")), false).submit(request));

        assertThat(resume().workDirectory())
                .isEqualTo(executor.attempts().get(0).workDirectory());
    }

    @Test
    void fallsBackOnAnotherAttemptWhereTheOneThatWonIsGone() {
        runWithALostAttempt();
        store.delete(List.of(executor.attempts().get(1).workDirectory()));

        assertThat(resume().workDirectory())
                .isEqualTo(executor.attempts().get(0).workDirectory());
    }

    @Test
    void takesUpNothingWithoutResume() {
        executor.holding(attempt -> executor.attempts().size() == 1);
        runUntil(LedgerRecord.Submitted.class::isInstance);

        TaskResult result = await(runner(history.begin(aRun("next")), false).submit(request));

        assertThat(result.status()).isEqualTo(TaskResult.Status.SUCCEEDED);
        assertThat(executor.attempts()).hasSize(2);
        assertThat(executor.reattachments()).isEmpty();
    }

    @Test
    void findsARunningAttemptByItsDirectoryWhereTheLedgerIsLost() {
        executor.holding(attempt -> true);
        runUntil(LedgerRecord.Submitted.class::isInstance);
        CompletionStage<TaskResult> result =
                runner(new InMemoryRunHistory().begin(aRun("next")), true).submit(request);
        Awaitility.await().until(() -> reattached() == 1);
        executor.complete(executor.attempts().get(0), TaskOutcome.succeeded());

        assertThat(await(result).status()).isEqualTo(TaskResult.Status.SUCCEEDED);
        assertThat(executor.attempts()).hasSize(1);
    }

    @Test
    void leavesAloneTheDirectoriesOfRunsItDoesNotResume() {
        executor.holding(attempt -> executor.attempts().size() == 1);
        TaskRunner other = runner(new InMemoryRunHistory().begin(aRun("other")), false);
        var unused = other.submit(request);
        Awaitility.await().until(() -> executor.attempts().size() == 1);
        history.begin(aRun("killed"));

        assertThat(resume().status()).isEqualTo(TaskResult.Status.SUCCEEDED);
        assertThat(executor.attempts()).hasSize(2);
        assertThat(executor.reattachments()).isEmpty();
    }

    /** A ledger whose program is killed behind a record: what comes later is never written, and nobody is told. */
    private static final class CutOff extends LedgerDecorator {
        private final Predicate<LedgerRecord> last;
        private boolean over;

        CutOff(RunLedger ledger, Predicate<LedgerRecord> last) {
            super(ledger);
            this.last = last;
        }

        @Override
        public synchronized CompletionStage<Void> append(LedgerRecord record) {
            if (over) {
                return new CompletableFuture<>();
            }
            over = last.test(record);
            return super.append(record);
        }
    }
}

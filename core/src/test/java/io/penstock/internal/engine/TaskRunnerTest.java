package io.penstock.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.api.run.TaskRunner;
import io.penstock.contract.FakeTaskExecutor;
import io.penstock.contract.InMemoryFileStore;
import io.penstock.contract.InMemoryRunHistory;
import io.penstock.contract.LedgerFixtures;
import io.penstock.domain.directive.DirectiveValue;
import io.penstock.domain.directive.DynamicValue;
import io.penstock.domain.event.AttemptRecord;
import io.penstock.domain.event.RunEvent;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.origin.SourcePosition;
import io.penstock.domain.process.ProcessDefinition;
import io.penstock.domain.run.ProcessRoute;
import io.penstock.domain.run.RunSettings;
import io.penstock.domain.task.FailureClass;
import io.penstock.domain.task.InputFile;
import io.penstock.domain.task.OutputRequest;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.domain.task.TaskBody;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.domain.task.TaskRequest;
import io.penstock.domain.task.TaskResult;
import io.penstock.domain.task.TaskResult.Status;
import io.penstock.spi.ExecutorCapabilities;
import io.penstock.spi.LedgerRecord;
import io.penstock.spi.RunLedger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The way of a task through the whole engine, over executors and stores that are fakes. */
final class TaskRunnerTest {
    private static final SourcePosition CONFIG = new SourcePosition("nextflow.config", 3, 5);

    private final InMemoryFileStore here = new InMemoryFileStore("here");
    private final InMemoryFileStore cloud = new InMemoryFileStore("cloud");
    private final FakeTaskExecutor local = new FakeTaskExecutor("local", here, here.location("/work"));
    private final FakeTaskExecutor batch = new FakeTaskExecutor("awsbatch", cloud, cloud.location("/work"));
    private final RunLedger ledger = new InMemoryRunHistory().begin(LedgerFixtures.aRun("test"));
    private final List<RunEvent> events = new ArrayList<>();

    private TaskRunner runner(RunSettings settings) {
        return TaskRunner.builder()
                .executor(local)
                .executor(batch)
                .fileStore(here)
                .fileStore(cloud)
                .ledger(ledger)
                .listener(event -> {
                    synchronized (events) {
                        events.add(event);
                    }
                })
                .settings(settings)
                .build();
    }

    private TaskRunner runner() {
        return runner(RunSettings.builder().retryDelay(Duration.ZERO).build());
    }

    private static ProcessDefinition.Builder process(String name) {
        return ProcessDefinition.named(name);
    }

    private static DirectiveValue value(Object value) {
        return new DirectiveValue(value, CONFIG);
    }

    private static DirectiveValue dynamic(DynamicValue value) {
        return new DirectiveValue(value, CONFIG);
    }

    private static TaskResult await(CompletionStage<TaskResult> stage) {
        return stage.toCompletableFuture().orTimeout(10, TimeUnit.SECONDS).join();
    }

    private void writes(FakeTaskExecutor executor, InMemoryFileStore store, String name) {
        executor.doing(
                attempt -> store.write(attempt.workDirectory().resolve(name), "made".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void runsATaskAndHandsOutItsOutputs() {
        writes(local, here, "out.txt");

        TaskResult result = await(runner().submit(
                        TaskRequest.of(process("MAKE").build(), "echo made > out.txt", OutputRequest.files("*.txt"))));

        assertThat(result.status()).isEqualTo(Status.SUCCEEDED);
        assertThat(result.name()).isEqualTo("MAKE (1)");
        assertThat(result.outputs().get(0).files())
                .containsExactly(result.workDirectory().resolve("out.txt"));
        assertThat(here.text(result.workDirectory().resolve(".command.sh"))).contains("echo made > out.txt");
    }

    @Test
    void writesIntentThenSubmissionThenOutcomeToTheLedger() {
        await(runner().submit(TaskRequest.of(process("MAKE").build(), "true")));

        assertThat(ledger.read())
                .extracting(record -> (Object) record.getClass())
                .containsExactly(
                        LedgerRecord.Intended.class, LedgerRecord.Submitted.class, LedgerRecord.Completed.class);
    }

    @Test
    void failsATaskWhoseDeclaredOutputIsMissing() {
        TaskResult result =
                await(runner().submit(TaskRequest.of(process("MAKE").build(), "true", OutputRequest.files("out.txt"))));

        assertThat(result.status()).isEqualTo(Status.FAILED);
        assertThat(failure(result).failureClass()).isEqualTo(FailureClass.MISSING_OUTPUT);
        assertThat(failure(result).reason()).contains("out.txt").contains("MAKE");
    }

    private static TaskOutcome.Failed failure(TaskResult result) {
        return (TaskOutcome.Failed) result.outcome();
    }

    @Test
    void routesEachProcessToTheExecutorItsDirectivesName() {
        TaskRunner runner = runner();
        await(runner.submit(TaskRequest.of(process("HERE").build(), "true")));
        await(runner.submit(TaskRequest.of(
                process("THERE").putDirectives("executor", value("awsbatch")).build(), "true")));

        assertThat(local.attempts()).extracting(TaskAttempt::processName).containsExactly("HERE");
        assertThat(batch.attempts()).extracting(TaskAttempt::processName).containsExactly("THERE");
    }

    @Test
    void bringsAnInputIntoTheStoreOfItsExecutorOnce() {
        FileLocation reads = here.location("/data/reads.fq");
        here.write(reads, "ACGT".getBytes(StandardCharsets.UTF_8));
        ProcessDefinition there =
                process("THERE").putDirectives("executor", value("awsbatch")).build();
        // The fakes' stores are both in memory, so the way leads through this machine's disk.
        TaskRunner runner = TaskRunner.builder()
                .executor(batch)
                .fileStore(here)
                .fileStore(cloud)
                .fileStore(new InMemoryFileStore("file"))
                .listener(events::add)
                .build();
        TaskRequest request = TaskRequest.of(there, "true");
        await(runner.submit(TaskRequest.builder()
                .from(request)
                .addInputs(new InputFile(reads, "reads.fq"))
                .build()));
        await(runner.submit(TaskRequest.builder()
                .from(request)
                .index(2)
                .addInputs(new InputFile(reads, "other.fq"))
                .build()));

        FileLocation ported = batch.attempts().get(0).inputs().get(0).location();
        assertThat(ported.scheme()).isEqualTo("cloud");
        assertThat(cloud.text(ported)).isEqualTo("ACGT");
        assertThat(batch.attempts().get(1).inputs().get(0).location()).isEqualTo(ported);
        assertThat(events).filteredOn(RunEvent.InputTransfer.class::isInstance).hasSize(2);
    }

    @Test
    void namesTheProcessWhenAnInputDoesNotExist() {
        TaskRequest request = TaskRequest.builder()
                .from(TaskRequest.of(process("READ").build(), "true"))
                .addInputs(new InputFile(here.location("/absent.fq"), "absent.fq"))
                .build();

        assertThatThrownBy(() -> await(runner().submit(request)))
                .cause()
                .isInstanceOfSatisfying(
                        PenstockException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.FILE_NOT_FOUND))
                .hasMessageContaining("READ")
                .hasMessageContaining("/absent.fq");
        assertThat(local.attempts()).isEmpty();
    }

    @Test
    void retriesInADirectoryOfItsOwnWithDirectivesOfTheAttempt() {
        ProcessDefinition process = process("ALIGN")
                .putDirectives("errorStrategy", value("retry"))
                .putDirectives("cpus", dynamic(task -> 2 * Integer.parseInt(String.valueOf(task.task("attempt")))))
                .build();
        local.answering(attempt -> attempt.attempt() == 1 ? TaskOutcome.toolExit(3) : TaskOutcome.succeeded());

        TaskResult result = await(runner().submit(TaskRequest.of(process, "align")));

        assertThat(result.status()).isEqualTo(Status.SUCCEEDED);
        assertThat(local.attempts())
                .extracting(attempt -> attempt.directives().cpus())
                .containsExactly(2, 4);
        assertThat(local.attempts()).extracting(TaskAttempt::workDirectory).doesNotHaveDuplicates();
        assertThat(records()).extracting(AttemptRecord::retried).containsExactly(true, false);
    }

    private List<AttemptRecord> records() {
        synchronized (events) {
            return events.stream()
                    .filter(RunEvent.AttemptCompleted.class::isInstance)
                    .map(event -> ((RunEvent.AttemptCompleted) event).record())
                    .toList();
        }
    }

    @Test
    void retriesInfrastructureFailuresWithoutUsingUpMaxRetries() {
        local.answering(attempt -> local.attempts().size() <= 3
                ? TaskOutcome.failed(FailureClass.SPOT_RECLAIM, "Host EC2 terminated")
                : TaskOutcome.succeeded());

        assertThat(await(runner().submit(TaskRequest.of(process("ALIGN").build(), "align")))
                        .status())
                .isEqualTo(Status.SUCCEEDED);
        assertThat(local.attempts()).hasSize(4);
        assertThat(local.attempts()).extracting(TaskAttempt::attempt).containsOnly(1);
        assertThat(local.attempts()).extracting(TaskAttempt::workDirectory).doesNotHaveDuplicates();
    }

    @Test
    void endsTheRunAtTheFirstFailureAndCancelsWhatRuns() {
        local.holding(attempt -> attempt.processName().equals("LONG"));
        local.answering(attempt -> TaskOutcome.toolExit(7));
        TaskRunner runner = runner();
        CompletableFuture<TaskResult> running =
                runner.submit(TaskRequest.of(process("LONG").build(), "long")).toCompletableFuture();
        Awaitility.await().until(() -> local.running() == 1);

        TaskResult failed = await(runner.submit(TaskRequest.of(process("FAIL").build(), "exit 7")));

        assertThat(failed.status()).isEqualTo(Status.FAILED);
        assertThat(await(running).status()).isEqualTo(Status.CANCELLED);
        assertThat(runner.report().failure()).hasValueSatisfying(failure -> {
            assertThat(failure.process()).isEqualTo("FAIL");
            assertThat(failure.script()).isEqualTo("exit 7");
        });
        assertThat(await(runner.submit(TaskRequest.of(process("LATE").build(), "true")))
                        .status())
                .isEqualTo(Status.CANCELLED);
    }

    @Test
    void goesOnWithoutATaskWhoseErrorsAreIgnored() {
        local.answering(attempt -> TaskOutcome.toolExit(1));
        TaskRunner runner = runner();
        ProcessDefinition process =
                process("MAYBE").putDirectives("errorStrategy", value("ignore")).build();

        assertThat(await(runner.submit(TaskRequest.of(process, "false"))).status())
                .isEqualTo(Status.IGNORED);
        assertThat(runner.report().isSuccess()).isTrue();
    }

    @Test
    void reusesWhatAnEarlierRunFinished() {
        writes(local, here, "out.txt");
        TaskRequest request =
                TaskRequest.of(process("MAKE").build(), "echo made > out.txt", OutputRequest.files("out.txt"));
        TaskResult first = await(runner().submit(request));

        TaskResult second =
                await(runner(RunSettings.builder().resume(true).build()).submit(request));

        assertThat(second.status()).isEqualTo(Status.REUSED);
        assertThat(second.outputs().get(0).files())
                .isEqualTo(first.outputs().get(0).files());
        assertThat(local.attempts()).hasSize(1);
    }

    @Test
    void doesNotReuseWithoutBeingAskedTo() {
        TaskRequest request = TaskRequest.of(process("MAKE").build(), "true");
        FileLocation first = await(runner().submit(request)).workDirectory();

        assertThat(await(runner().submit(request)).workDirectory()).isNotEqualTo(first);
        assertThat(local.attempts()).hasSize(2);
    }

    @Test
    void doesNotReuseAFailedAttemptOrOneWhoseOutputsAreGone() {
        writes(local, here, "out.txt");
        TaskRequest request = TaskRequest.of(process("MAKE").build(), "make", OutputRequest.files("out.txt"));
        TaskResult first = await(runner().submit(request));
        here.delete(List.of(first.workDirectory().resolve("out.txt")));

        assertThat(await(runner(RunSettings.builder().resume(true).build()).submit(request))
                        .status())
                .isEqualTo(Status.SUCCEEDED);
    }

    @Test
    void keepsToMaxForksOfAProcess() {
        local.holding(attempt -> true);
        TaskRunner runner = runner();
        ProcessDefinition process =
                process("ONE").putDirectives("maxForks", value(1)).build();
        CompletableFuture<TaskResult> first =
                runner.submit(TaskRequest.of(process, "a")).toCompletableFuture();
        CompletableFuture<TaskResult> second =
                runner.submit(TaskRequest.of(process, "b")).toCompletableFuture();
        Awaitility.await().until(() -> local.running() == 1);
        TaskAttempt running = local.attempts().get(0);
        assertThat(local.attempts()).hasSize(1);

        local.complete(running, TaskOutcome.succeeded());
        Awaitility.await().until(() -> local.attempts().size() == 2);
        local.complete(local.attempts().get(1), TaskOutcome.succeeded());

        assertThat(List.of(await(first).status(), await(second).status()))
                .containsExactly(Status.SUCCEEDED, Status.SUCCEEDED);
    }

    @Test
    void refusesATaskThatAsksForMoreThanItsExecutorHas() {
        local.capable(ExecutorCapabilities.builder()
                .addReadableSchemes("here")
                .queueSize(4)
                .cpus(2)
                .build());
        ProcessDefinition process =
                process("BIG").putDirectives("cpus", value(64)).build();

        assertThatThrownBy(() -> await(runner().submit(TaskRequest.of(process, "true"))))
                .hasMessageContaining("BIG asks for 64 cpus, but executor local has 2");
    }

    @Test
    void cancelsFromOutside() throws InterruptedException {
        local.holding(attempt -> true);
        TaskRunner runner = runner();
        CompletableFuture<TaskResult> running =
                runner.submit(TaskRequest.of(process("LONG").build(), "long")).toCompletableFuture();
        Awaitility.await().until(() -> local.running() == 1);

        runner.cancel("interrupted");

        assertThat(await(running).status()).isEqualTo(Status.CANCELLED);
        assertThat(local.cancellations()).containsExactly("interrupted");
        assertThat(runner.report().cancelled()).isTrue();
        assertThat(runner.awaitIdle(Duration.ofSeconds(1))).isTrue();
    }

    @Test
    void plansRoutesAndNamesEveryProblemAtOnce() {
        batch.objecting(directives -> directives.queue().isPresent() ? List.of() : List.of("awsbatch needs a queue"));
        ProcessDefinition good = process("GOOD").build();
        ProcessDefinition unknown =
                process("ODD").putDirectives("executor", value("slurm")).build();
        ProcessDefinition queueless =
                process("BIG").putDirectives("executor", value("awsbatch")).build();

        assertThat(runner().plan(List.of(good))).containsExactly(new ProcessRoute("GOOD", "local", ""));
        assertThatThrownBy(() -> runner().plan(List.of(good, unknown, queueless)))
                .hasMessageContaining("process ODD: unknown executor 'slurm' (executor set at nextflow.config:3")
                .hasMessageContaining("process BIG: awsbatch needs a queue (executor set at nextflow.config:3");
    }

    @Test
    void plansTheExecutorOfAProcessWhoseContainerAndQueueAreExpressions() {
        batch.objecting(directives -> directives.container().isPresent() ? List.of() : List.of("needs a container"));
        ProcessDefinition process = process("BIG")
                .putDirectives("executor", value("awsbatch"))
                .putDirectives("queue", dynamic(task -> task.inputs().get("queue")))
                .putDirectives("container", dynamic(task -> task.inputs().get("image")))
                .build();

        assertThat(runner().plan(List.of(process)))
                .containsExactly(new ProcessRoute("BIG", "awsbatch", "queue decided per task"));
    }

    @Test
    void tellsAllThatBackEndsMissBeforeAnythingIsSubmitted() {
        batch.verifying(directives -> {
            throw new PenstockException(
                    ErrorCode.RESOURCE_NOT_FOUND,
                    "job queue " + directives.queue().orElseThrow() + " does not exist");
        });
        List<ProcessDefinition> processes = List.of("first", "second", "second").stream()
                .map(queue -> process("ON_" + queue)
                        .putDirectives("executor", value("awsbatch"))
                        .putDirectives("queue", value(queue))
                        .build())
                .toList();

        assertThatThrownBy(() -> runner().plan(processes))
                .isInstanceOfSatisfying(
                        PenstockException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.RESOURCE_NOT_FOUND))
                .hasMessageMatching(
                        "process ON_first: job queue first does not exist \\(queue set at nextflow.config:3.*\\)\n"
                                + "process ON_second: job queue second does not exist \\(queue set at nextflow.config:3.*\\)");
    }

    @Test
    void submitsTheTasksOfALimitedProcessInTheOrderOfTheirArrival() {
        TaskRunner runner = runner();
        ProcessDefinition one =
                process("ONE").putDirectives("maxForks", value(1)).build();
        List<CompletionStage<TaskResult>> results = new ArrayList<>();

        for (int i = 1; i <= 40; i++) {
            results.add(runner.submit(TaskRequest.builder()
                    .from(TaskRequest.of(one, "task " + i))
                    .index(i)
                    .build()));
        }
        results.forEach(TaskRunnerTest::await);

        assertThat(local.attempts())
                .extracting(TaskAttempt::taskNumber)
                .isSorted()
                .hasSize(40);
    }

    @Test
    void tellsHowATaskEndedWhoseErrorStrategyIsNone() {
        ProcessDefinition process = process("MAKE")
                .putDirectives("errorStrategy", dynamic(task -> "retri"))
                .build();
        local.answering(attempt -> TaskOutcome.toolExit(3));

        assertThatThrownBy(() -> await(runner().submit(TaskRequest.of(process, "exit 3"))))
                .cause()
                .hasMessageContaining("nextflow.config:3:5: directive 'errorStrategy' of process MAKE: needs terminate")
                .hasMessageContaining("exit status 3");
        assertThat(events)
                .filteredOn(RunEvent.AttemptCompleted.class::isInstance)
                .singleElement()
                .extracting(
                        event -> ((RunEvent.AttemptCompleted) event).record().status())
                .isEqualTo(AttemptRecord.Status.FAILED);
        assertThat(ledger.read()).last().isInstanceOf(LedgerRecord.Completed.class);
    }

    @Test
    void warnsOnceOfANullInWhereAProcessPublishes() {
        TaskRunner runner = runner();
        ProcessDefinition process = process("MAKE")
                .putDirectives("publishDir", dynamic(task -> "null/" + task.task("index")))
                .build();

        await(runner.submit(TaskRequest.of(process, "one")));
        await(runner.submit(TaskRequest.of(process, "two")));

        assertThat(events)
                .filteredOn(RunEvent.Warning.class::isInstance)
                .singleElement()
                .asString()
                .contains("process MAKE: its publishDir contains the text null");
    }

    @Test
    void warnsOfDirectivesThatHaveNoEffect() {
        local.capable(ExecutorCapabilities.builder()
                .addReadableSchemes("here")
                .queueSize(4)
                .addIgnoredDirectives("queue")
                .build());
        ProcessDefinition process = process("MAKE")
                .putDirectives("queue", value("long"))
                .putDirectives("penv", value("smp"))
                .build();

        ProcessDefinition other =
                process("OTHER").putDirectives("queue", value("long")).build();

        runner().plan(List.of(process, other));

        assertThat(events)
                .containsExactly(
                        new RunEvent.Warning("'penv' has no effect on executor local: MAKE (nextflow.config:3:5)"),
                        new RunEvent.Warning(
                                "'queue' has no effect on executor local: MAKE, OTHER (nextflow.config:3:5)"));
    }

    @Test
    void tellsAnExecutorsWarningOnceForAllTasks() {
        local.warning(attempt -> List.of("process MAKE: time is raised", "task " + attempt.taskNumber()));
        TaskRunner runner = runner();

        await(runner.submit(TaskRequest.of(process("MAKE").build(), "one")));
        await(runner.submit(TaskRequest.of(process("MAKE").build(), "two")));

        assertThat(events)
                .filteredOn(event -> event instanceof RunEvent.Warning)
                .containsExactlyInAnyOrder(
                        new RunEvent.Warning("process MAKE: time is raised"),
                        new RunEvent.Warning("task 1"),
                        new RunEvent.Warning("task 2"));
    }

    @Test
    void publishesOutputsByTheirRules() {
        writes(local, here, "out.txt");
        ProcessDefinition process = process("MAKE")
                .putDirectives("publishDir", value(Map.of("path", "here://results", "mode", "copy")))
                .build();

        await(runner().submit(TaskRequest.of(process, "make", OutputRequest.files("*.txt"))));

        assertThat(here.text(FileLocation.parse("here://results/out.txt"))).isEqualTo("made");
    }

    @Test
    void runsNativeWorkInsideThisMachine() {
        List<FileLocation> seen = new ArrayList<>();
        TaskBody body = TaskBody.builder().nativeWork(seen::add).build();
        TaskRequest request = TaskRequest.builder()
                .process(process("EXEC").build())
                .template(variables -> body)
                .build();

        assertThat(await(runner().submit(request)).status()).isEqualTo(Status.SUCCEEDED);
        assertThat(seen).hasSize(1);
        assertThat(local.attempts()).isEmpty();
    }

    @Test
    void aListenerThatThrowsDoesNoHarm() {
        TaskRunner runner = TaskRunner.builder()
                .executor(local)
                .fileStore(here)
                .listener(event -> {
                    throw new IllegalStateException("listener");
                })
                .build();

        assertThat(await(runner.submit(TaskRequest.of(process("MAKE").build(), "true")))
                        .status())
                .isEqualTo(Status.SUCCEEDED);
    }

    @Test
    void plansWithoutTheExpressionsDeepInSettings() {
        DynamicValue prefix =
                variables -> java.util.Objects.requireNonNull(variables.inputs().get("meta"));
        ProcessDefinition definition = process("A")
                .putDirectives("ext", value(Map.of("args", "-v", "prefix", prefix)))
                .putDirectives("publishDir", value(List.of(Map.of("path", prefix))))
                .build();

        try (TaskRunner runner = runner()) {
            assertThat(runner.plan(List.of(definition)))
                    .extracting(ProcessRoute::executor)
                    .containsExactly("local");
        }
    }
}

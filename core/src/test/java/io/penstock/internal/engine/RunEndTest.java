package io.penstock.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.api.run.TaskRunner;
import io.penstock.contract.FakeTaskExecutor;
import io.penstock.contract.InMemoryFileStore;
import io.penstock.domain.directive.DirectiveValue;
import io.penstock.domain.event.AttemptRecord;
import io.penstock.domain.event.RunEvent;
import io.penstock.domain.origin.SourcePosition;
import io.penstock.domain.process.ProcessDefinition;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.domain.task.TaskBody;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.domain.task.TaskRequest;
import io.penstock.domain.task.TaskResult;
import io.penstock.domain.task.TaskResult.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** That every task ends and is counted once, whatever goes wrong around it. */
final class RunEndTest {
    private static final SourcePosition CONFIG = new SourcePosition("nextflow.config", 3, 5);

    private final InMemoryFileStore here = new InMemoryFileStore("here");
    private final FakeTaskExecutor local = new FakeTaskExecutor("local", here, here.location("/work"));
    private final List<RunEvent> events = new ArrayList<>();

    private TaskRunner runner() {
        return TaskRunner.builder()
                .executor(local)
                .fileStore(here)
                .listener(event -> {
                    synchronized (events) {
                        events.add(event);
                    }
                })
                .build();
    }

    private static ProcessDefinition.Builder process(String name) {
        return ProcessDefinition.named(name);
    }

    private static DirectiveValue value(Object value) {
        return new DirectiveValue(value, CONFIG);
    }

    private static TaskResult await(CompletionStage<TaskResult> stage) {
        return stage.toCompletableFuture().orTimeout(10, TimeUnit.SECONDS).join();
    }

    private static TaskOutcome.Failed failure(TaskResult result) {
        return (TaskOutcome.Failed) result.outcome();
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
    void anErrorOfTheVirtualMachineEndsTheTaskAndTheRun() throws InterruptedException {
        TaskRunner runner = runner();
        TaskRequest request = TaskRequest.builder()
                .process(process("MAKE").build())
                .template(variables -> {
                    throw new NoClassDefFoundError("io/example/Missing");
                })
                .build();

        assertThatThrownBy(() -> await(runner.submit(request))).hasCauseInstanceOf(NoClassDefFoundError.class);
        assertThat(runner.awaitIdle(Duration.ofSeconds(5))).isTrue();
    }

    @Test
    void nativeWorkThatRecursesWithoutEndFailsItsTask() {
        TaskBody body = TaskBody.builder()
                .nativeWork(directory -> {
                    throw new StackOverflowError();
                })
                .build();
        TaskRequest request = TaskRequest.builder()
                .process(process("EXEC").build())
                .template(variables -> body)
                .build();

        TaskResult result = await(runner().submit(request));

        assertThat(result.status()).isEqualTo(Status.FAILED);
        assertThat(failure(result).reason()).contains("StackOverflowError");
    }

    @Test
    void aTaskSubmittedAfterTheEndIsToldSo() throws InterruptedException {
        TaskRunner runner = runner();
        runner.close();

        assertThatThrownBy(
                        () -> await(runner.submit(TaskRequest.of(process("LATE").build(), "true"))))
                .cause()
                .isInstanceOfSatisfying(
                        PenstockException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CANCELLED));
        assertThat(runner.awaitIdle(Duration.ofSeconds(1))).isTrue();
    }

    @Test
    void closingTellsWhoStillWaitsForRoom() {
        local.holding(attempt -> true);
        TaskRunner runner = runner();
        ProcessDefinition process =
                process("ONE").putDirectives("maxForks", value(1)).build();
        runner.submit(TaskRequest.of(process, "a"));
        Awaitility.await().until(() -> local.running() == 1);
        CompletableFuture<TaskResult> waiting =
                runner.submit(TaskRequest.of(process, "b")).toCompletableFuture();
        Awaitility.await().until(() -> requested() == 2);

        runner.close();

        assertThatCode(() -> waiting.orTimeout(5, TimeUnit.SECONDS).join())
                .as("it ends, in whatever way")
                .satisfiesAnyOf(
                        thrown -> assertThat(thrown).isNull(),
                        thrown -> assertThat(thrown).hasCauseInstanceOf(PenstockException.class));
    }

    private long requested() {
        synchronized (events) {
            return events.stream()
                    .filter(RunEvent.TaskRequested.class::isInstance)
                    .count();
        }
    }

    @Test
    void isNotIdleBeforeWhatFollowsFromAResultIsOpen() throws InterruptedException {
        TaskRunner runner = runner();
        List<CompletableFuture<TaskResult>> second = new CopyOnWriteArrayList<>();
        CountDownLatch waits = new CountDownLatch(1);
        runner.submit(TaskRequest.of(process("FIRST").build(), "true")).thenAccept(first -> {
            awaitQuietly(waits);
            second.add(runner.submit(TaskRequest.of(process("SECOND").build(), "true"))
                    .toCompletableFuture());
        });
        Awaitility.await().until(() -> completed() == 1);

        assertThat(runner.awaitIdle(Duration.ofMillis(50))).isFalse();
        waits.countDown();

        assertThat(runner.awaitIdle(Duration.ofSeconds(5))).isTrue();
        assertThat(second).hasSize(1);
        assertThat(await(second.get(0)).status()).isEqualTo(Status.SUCCEEDED);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long completed() {
        synchronized (events) {
            return events.stream()
                    .filter(RunEvent.TaskCompleted.class::isInstance)
                    .count();
        }
    }

    @Test
    void noCallerCanEndATaskInOurPlace() throws InterruptedException {
        local.holding(attempt -> true);
        TaskRunner runner = runner();
        runner.submit(TaskRequest.of(process("LONG").build(), "long"))
                .toCompletableFuture()
                .cancel(true);
        Awaitility.await().until(() -> local.running() == 1);
        assertThat(runner.awaitIdle(Duration.ofMillis(20))).isFalse();

        runner.cancel("enough");

        assertThat(runner.awaitIdle(Duration.ofSeconds(5))).isTrue();
    }

    @Test
    void aTaskThatFailsWhileTheRunFinishesHasNoFurtherAttempt() {
        local.holding(attempt -> attempt.processName().equals("LONG"));
        local.answering(attempt -> TaskOutcome.toolExit(7));
        TaskRunner runner = runner();
        ProcessDefinition slow =
                process("LONG").putDirectives("errorStrategy", value("retry")).build();
        CompletableFuture<TaskResult> running =
                runner.submit(TaskRequest.of(slow, "long")).toCompletableFuture();
        Awaitility.await().until(() -> local.running() == 1);
        TaskAttempt held = local.attempts().get(0);
        ProcessDefinition failing =
                process("FAIL").putDirectives("errorStrategy", value("finish")).build();
        await(runner.submit(TaskRequest.of(failing, "exit 7")));

        local.complete(held, TaskOutcome.toolExit(3));

        TaskResult result = await(running);
        assertThat(result.status()).isEqualTo(Status.CANCELLED);
        assertThat(failure(result).exitStatus()).hasValue(3);
        assertThat(result.workDirectory()).isEqualTo(held.workDirectory());
        assertThat(records()).extracting(AttemptRecord::retried).containsOnly(false);
    }

    @Test
    void endsAlthoughAnExecutorCannotCancel() throws InterruptedException {
        local.holding(attempt -> true);
        local.failingToCancel();
        TaskRunner runner = runner();
        ProcessDefinition process =
                process("ONE").putDirectives("maxForks", value(1)).build();
        runner.submit(TaskRequest.of(process, "a"));
        Awaitility.await().until(() -> local.running() == 1);
        CompletableFuture<TaskResult> waiting =
                runner.submit(TaskRequest.of(process, "b")).toCompletableFuture();
        Awaitility.await().until(() -> requested() == 2);

        runner.cancel("enough");

        assertThat(await(waiting).status()).isEqualTo(Status.CANCELLED);
        local.complete(local.attempts().get(0), TaskOutcome.succeeded());
        assertThat(runner.awaitIdle(Duration.ofSeconds(5))).isTrue();
    }
}

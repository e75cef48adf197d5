package io.penstock.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.api.run.TaskRunner;
import io.penstock.contract.FakeTaskExecutor;
import io.penstock.contract.InMemoryFileStore;
import io.penstock.contract.ManualTimer;
import io.penstock.contract.StoreDecorator;
import io.penstock.domain.directive.DirectiveValue;
import io.penstock.domain.directive.DynamicValue;
import io.penstock.domain.event.AttemptRecord;
import io.penstock.domain.event.RunEvent;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.origin.SourcePosition;
import io.penstock.domain.process.ProcessDefinition;
import io.penstock.domain.resource.MemorySize;
import io.penstock.domain.task.FailureClass;
import io.penstock.domain.task.InputFile;
import io.penstock.domain.task.OutputRequest;
import io.penstock.domain.task.PublishRule;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.domain.task.TaskRequest;
import io.penstock.domain.task.TaskResult;
import io.penstock.domain.task.TaskResult.Status;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What follows failures, through the whole engine, with a time that passes when the test says. */
final class RetryTest {
    private static final SourcePosition CONFIG = new SourcePosition("nextflow.config", 3, 5);

    private final InMemoryFileStore here = new InMemoryFileStore("here");
    private final InMemoryFileStore cloud = new InMemoryFileStore("cloud");
    private final FakeTaskExecutor local = new FakeTaskExecutor("local", here, here.location("/work"));
    private final FakeTaskExecutor batch = new FakeTaskExecutor("awsbatch", cloud, cloud.location("/work"));
    private final ManualTimer timer = new ManualTimer();
    private final List<RunEvent> events = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger hiccups = new AtomicInteger();

    /** Transfers into it fail as often as there are hiccups left. */
    private final StoreDecorator shakyCloud = new StoreDecorator(cloud) {
        @Override
        public void upload(Path from, FileLocation to) {
            hiccup();
            super.upload(from, to);
        }
    };

    /** The same for what is published. */
    private final StoreDecorator shakyHere = new StoreDecorator(here) {
        @Override
        public void place(FileLocation from, FileLocation to, PublishRule.Mode mode) {
            hiccup();
            super.place(from, to, mode);
        }
    };

    private void hiccup() {
        if (hiccups.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new PenstockException(ErrorCode.UNAVAILABLE, "connection reset");
        }
    }

    private TaskRunner runner() {
        return TaskRunner.builder()
                .executor(local)
                .executor(batch)
                .fileStore(shakyHere)
                .fileStore(shakyCloud)
                .fileStore(new InMemoryFileStore("file"))
                .listener(events::add)
                .timer(timer)
                .random(new Random(1))
                .build();
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

    /** Lets time pass until the task has ended, and returns the pauses that it took. */
    private List<Duration> letPass(CompletableFuture<TaskResult> task) {
        List<Duration> pauses = new ArrayList<>();
        Awaitility.await().pollInterval(Duration.ofMillis(2)).until(() -> {
            pauses.addAll(timer.pass());
            return task.isDone();
        });
        return pauses;
    }

    private List<AttemptRecord> records() {
        synchronized (events) {
            return events.stream()
                    .filter(RunEvent.AttemptCompleted.class::isInstance)
                    .map(event -> ((RunEvent.AttemptCompleted) event).record())
                    .toList();
        }
    }

    private TaskRequest readingThere() {
        FileLocation reads = here.location("/data/reads.fq");
        here.write(reads, "ACGT".getBytes(StandardCharsets.UTF_8));
        ProcessDefinition there = ProcessDefinition.named("THERE")
                .putDirectives("executor", value("awsbatch"))
                .build();
        return TaskRequest.builder()
                .from(TaskRequest.of(there, "true"))
                .addInputs(new InputFile(reads, "reads.fq"))
                .build();
    }

    @Test
    void waitsLongerBeforeEachTryAfterAFailureOfTheInfrastructure() {
        local.answering(attempt ->
                local.attempts().size() <= 4 ? TaskOutcome.failed(FailureClass.HOST, "gone") : TaskOutcome.succeeded());

        CompletableFuture<TaskResult> task = runner().submit(
                        TaskRequest.of(ProcessDefinition.named("P").build(), "true"))
                .toCompletableFuture();
        List<Duration> pauses = letPass(task);

        assertThat(await(task).status()).isEqualTo(Status.SUCCEEDED);
        assertThat(pauses).hasSize(4);
        for (int i = 0; i < pauses.size(); i++) {
            Duration longest = Duration.ofSeconds(1L << i);
            assertThat(pauses.get(i)).isBetween(longest.dividedBy(2), longest);
        }
    }

    @Test
    void retriesTheUsersFailuresAtOnce() {
        ProcessDefinition process = ProcessDefinition.named("P")
                .putDirectives("errorStrategy", value("retry"))
                .build();
        local.answering(attempt -> attempt.attempt() == 1 ? TaskOutcome.toolExit(1) : TaskOutcome.succeeded());

        assertThat(await(runner().submit(TaskRequest.of(process, "true"))).status())
                .isEqualTo(Status.SUCCEEDED);
        assertThat(timer.delays()).isEmpty();
    }

    @Test
    void givesUpAfterTheBudgetOfTheInfrastructure() {
        local.answering(attempt -> TaskOutcome.failed(FailureClass.LOST, "nobody knows it"));

        CompletableFuture<TaskResult> task = runner().submit(
                        TaskRequest.of(ProcessDefinition.named("P").build(), "true"))
                .toCompletableFuture();
        letPass(task);

        assertThat(await(task).status()).isEqualTo(Status.FAILED);
        assertThat(local.attempts()).hasSize(6);
        assertThat(local.attempts()).extracting(TaskAttempt::attempt).containsOnly(1);
        assertThat(local.attempts()).extracting(TaskAttempt::jobName).doesNotHaveDuplicates();
    }

    @Test
    void endsATaskThatWaitsForItsNextTryWithTheRun() {
        local.answering(attempt -> TaskOutcome.failed(FailureClass.HOST, "gone"));
        TaskRunner runner = runner();
        CompletableFuture<TaskResult> task = runner.submit(
                        TaskRequest.of(ProcessDefinition.named("P").build(), "true"))
                .toCompletableFuture();
        Awaitility.await().until(() -> !timer.delays().isEmpty());

        runner.cancel("Ctrl-C");

        assertThat(await(task).status()).isEqualTo(Status.CANCELLED);
        assertThat(local.attempts()).hasSize(1);
    }

    @Test
    void tellsExpressionsHowTheAttemptBeforeFailed() {
        ProcessDefinition process = ProcessDefinition.named("P")
                .putDirectives(
                        "errorStrategy",
                        dynamic(task -> "OUT_OF_MEMORY".equals(task.task("failureClass")) ? "retry" : "finish"))
                .putDirectives("maxRetries", value(3))
                .putDirectives("memory", dynamic(task -> {
                    Object before = task.task("previousTrace");
                    return before instanceof Map<?, ?> trace && trace.get("memory") instanceof MemorySize memory
                            ? MemorySize.ofGibibytes(2 * (memory.bytes() >> 30))
                            : MemorySize.ofGibibytes(1);
                }))
                .build();
        local.answering(attempt -> switch (local.attempts().size()) {
            case 1, 3 -> new TaskOutcome.Failed(FailureClass.OUT_OF_MEMORY, java.util.OptionalInt.of(137), "killed");
            case 2 -> TaskOutcome.failed(FailureClass.SPOT_RECLAIM, "taken back");
            default -> TaskOutcome.toolExit(2);
        });

        CompletableFuture<TaskResult> task =
                runner().submit(TaskRequest.of(process, "true")).toCompletableFuture();
        letPass(task);

        assertThat(await(task).status()).isEqualTo(Status.FAILED);
        assertThat(local.attempts())
                .extracting(attempt -> attempt.attempt() + ":"
                        + (attempt.directives().memory().orElseThrow().bytes() >> 30))
                .as("attempt and memory; a reclaimed machine changes neither")
                .containsExactly("1:1", "2:2", "2:2", "3:4");
    }

    @Test
    void triesATransferAgainThatFailed() {
        hiccups.set(2);
        CompletableFuture<TaskResult> task = runner().submit(readingThere()).toCompletableFuture();
        List<Duration> pauses = letPass(task);

        assertThat(await(task).status()).isEqualTo(Status.SUCCEEDED);
        assertThat(pauses).hasSize(2);
        assertThat(batch.attempts()).hasSize(1);
        assertThat(records())
                .extracting(AttemptRecord::status)
                .containsExactly(
                        AttemptRecord.Status.FAILED, AttemptRecord.Status.FAILED, AttemptRecord.Status.COMPLETED);
    }

    @Test
    void failsTheTaskAloneWhoseInputCannotBeBrought() {
        hiccups.set(Integer.MAX_VALUE);
        TaskRunner runner = runner();
        TaskRequest request = readingThere();
        ProcessDefinition ignoring = ProcessDefinition.builder()
                .from(request.process())
                .putDirectives("errorStrategy", value("ignore"))
                .build();
        CompletableFuture<TaskResult> task = runner.submit(
                        TaskRequest.builder().from(request).process(ignoring).build())
                .toCompletableFuture();
        List<Duration> pauses = letPass(task);

        assertThat(pauses).hasSize(5);
        TaskResult result = await(task);
        assertThat(result.status()).isEqualTo(Status.IGNORED);
        assertThat(result.outcome()).isInstanceOfSatisfying(TaskOutcome.Failed.class, failed -> {
            assertThat(failed.failureClass()).isEqualTo(FailureClass.STAGING);
            assertThat(failed.reason()).contains("/data/reads.fq").contains("connection reset");
        });
        assertThat(await(runner.submit(
                                TaskRequest.of(ProcessDefinition.named("NEXT").build(), "true")))
                        .status())
                .as("the run goes on")
                .isEqualTo(Status.SUCCEEDED);
    }

    @Test
    void publishesAgainWhatCouldNotBePublished() {
        local.doing(attempt -> here.write(attempt.workDirectory().resolve("out.txt"), new byte[] {1}));
        ProcessDefinition process = ProcessDefinition.named("P")
                .putDirectives("publishDir", value(here.location("/results").toString()))
                .build();
        hiccups.set(2);
        TaskRequest request = TaskRequest.of(process, "true", OutputRequest.files("out.txt"));

        CompletableFuture<TaskResult> task = runner().submit(request).toCompletableFuture();
        List<Duration> pauses = letPass(task);

        assertThat(await(task).status()).isEqualTo(Status.SUCCEEDED);
        assertThat(pauses).hasSize(2);
        assertThat(local.attempts()).hasSize(1);
        assertThat(here.stat(here.location("/results/out.txt"))).isPresent();
    }
}

package io.penstock.it.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.api.run.TaskRunner;
import io.penstock.aws.AwsBatch;
import io.penstock.aws.AwsBatchSettings;
import io.penstock.contract.FakeTaskExecutor;
import io.penstock.contract.InMemoryRunHistory;
import io.penstock.contract.LedgerFixtures;
import io.penstock.domain.directive.DirectiveValue;
import io.penstock.domain.file.FileLocation;
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
import io.penstock.emulator.AwsEmulator;
import io.penstock.emulator.EmulatorSettings;
import io.penstock.local.Local;
import io.penstock.spi.ConfigurationSource;
import io.penstock.spi.FileStore;
import io.penstock.spi.RunLedger;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job that was given up as lost goes on, and writes its outputs after another attempt has won. */
final class LateAttemptTest {
    @TempDir
    private Path directory;

    @Test
    void overwritesNothingOnThisMachine() throws IOException {
        try (FileStore store = Local.fileStore()) {
            comesLate(store, FileLocation.of(directory));
        }
    }

    @Test
    void overwritesNothingInS3() throws IOException {
        try (AwsEmulator aws = AwsEmulator.start(
                EmulatorSettings.builder().directory(directory).build())) {
            aws.createBucket("bucket");
            AwsBatchSettings settings = AwsBatchSettings.from(ConfigurationSource.empty(), aws.environment());
            try (FileStore store = AwsBatch.fileStore(settings)) {
                comesLate(store, FileLocation.parse("s3://bucket/here"));
            }
        }
    }

    private void comesLate(FileStore store, FileLocation root) throws IOException {
        FakeTaskExecutor executor = new FakeTaskExecutor("local", store, root.resolve("work"));
        executor.doing(attempt -> write(store, attempt, "winner"));
        executor.answering(attempt -> executor.attempts().size() == 1
                ? TaskOutcome.failed(FailureClass.LOST, "nobody knows it")
                : TaskOutcome.succeeded());
        ProcessDefinition process = ProcessDefinition.named("P")
                .putDirectives(
                        "publishDir",
                        value(Map.of("path", root.resolve("results").toString(), "mode", "copy")))
                .build();
        TaskRequest request = TaskRequest.of(process, "make", OutputRequest.files("out.txt"));
        InMemoryRunHistory history = new InMemoryRunHistory();
        TaskResult result;
        TaskAttempt lost;
        RunLedger ledger = history.begin(LedgerFixtures.aRun("first"));
        try (TaskRunner runner = runner(executor, store, ledger, false)) {
            result = runner.submit(request)
                    .toCompletableFuture()
                    .orTimeout(30, TimeUnit.SECONDS)
                    .join();
            lost = executor.attempts().get(0);
            write(store, lost, "late");

            assertThat(result.status()).isEqualTo(TaskResult.Status.SUCCEEDED);
            assertThat(result.workDirectory()).isNotEqualTo(lost.workDirectory());
            assertThat(text(store, result.outputs().get(0).files().get(0))).isEqualTo("winner");
            assertThat(text(store, root.resolve("results/out.txt"))).isEqualTo("winner");
            ledger.end(PastRun.Status.SUCCEEDED, LedgerFixtures.NOON);
        }
        write(store, lost, WorkFile.EXIT, "0\n");
        RunLedger next = history.begin(LedgerFixtures.aRun("next", "first"));
        try (TaskRunner runner = runner(executor, store, next, true)) {
            TaskResult again = runner.submit(request)
                    .toCompletableFuture()
                    .orTimeout(30, TimeUnit.SECONDS)
                    .join();

            assertThat(again.status()).isEqualTo(TaskResult.Status.REUSED);
            assertThat(again.workDirectory()).isEqualTo(result.workDirectory());
        }
    }

    private static TaskRunner runner(FakeTaskExecutor executor, FileStore store, RunLedger ledger, boolean resume) {
        return TaskRunner.builder()
                .executor(executor)
                .fileStore(store)
                .ledger(ledger)
                .settings(RunSettings.builder()
                        .resume(resume)
                        .retryDelay(Duration.ZERO)
                        .build())
                .build();
    }

    private static DirectiveValue value(Object value) {
        return new DirectiveValue(value, new SourcePosition("nextflow.config", 1, 1));
    }

    private static void write(FileStore store, TaskAttempt attempt, String content) {
        write(store, attempt, "out.txt", content);
    }

    private static void write(FileStore store, TaskAttempt attempt, String name, String content) {
        store.write(attempt.workDirectory().resolve(name), content.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(FileStore store, FileLocation file) throws IOException {
        try (InputStream in = store.read(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

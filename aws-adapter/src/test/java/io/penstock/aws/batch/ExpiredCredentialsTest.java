package io.penstock.aws.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.aws.AwsBatch;
import io.penstock.aws.AwsBatchSettings;
import io.penstock.aws.EmulatedAws;
import io.penstock.contract.RecordingObserver;
import io.penstock.contract.TaskFixtures;
import io.penstock.domain.container.ContainerReference;
import io.penstock.domain.queue.QueueReference;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.domain.task.TaskDirectives;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.emulator.record.RecordedRequest;
import io.penstock.spi.FileStore;
import io.penstock.spi.RunningAttempt;
import io.penstock.spi.TaskExecutor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Credentials that expire while jobs run, and are renewed by somebody. */
final class ExpiredCredentialsTest {
    @TempDir
    Path directory;

    private EmulatedAws aws;
    private AwsBatchSettings settings;

    @BeforeEach
    void start() throws IOException {
        aws = EmulatedAws.start(directory.resolve("aws"));
        settings = aws.settings()
                .environment(environment(profile()))
                .profile("work")
                .build();
    }

    /** Writes a profile, whose keys somebody can renew, unlike those of the environment. */
    private Path profile() throws IOException {
        return Files.writeString(
                directory.resolve("credentials"),
                "[work]\naws_access_key_id = %s\naws_secret_access_key = %s\n"
                        .formatted(aws.emulator().accessKeyId(), aws.emulator().secretAccessKey()));
    }

    private Map<String, String> environment(Path profile) {
        Map<String, String> environment = new HashMap<>(aws.emulator().environment());
        environment.remove("AWS_ACCESS_KEY_ID");
        environment.remove("AWS_SECRET_ACCESS_KEY");
        environment.put("AWS_SHARED_CREDENTIALS_FILE", profile.toString());
        environment.put("AWS_CONFIG_FILE", directory.resolve("config").toString());
        return environment;
    }

    @AfterEach
    void stop() {
        aws.close();
    }

    @Test
    void pauseObservationAndSubmissionAndGoOnWhenTheyAreRenewed() {
        try (FileStore store = AwsBatch.fileStore(settings);
                TaskExecutor executor = AwsBatch.executor(settings, store)) {
            RecordingObserver observer = new RecordingObserver();
            TaskAttempt first = attempt("sleep 1");
            TaskFixtures.prepare(first, store);
            RunningAttempt running = executor.submit(first, observer);
            Awaitility.await().until(() -> !observer.nativeIds().isEmpty());
            aws.faults().expireCredentials(true);
            TaskAttempt second = attempt("true");
            RunningAttempt waiting = executor.submit(second, observer);
            Awaitility.await().until(() -> !observer.warnings().isEmpty());
            Awaitility.await().until(() -> jobHasEnded(first));
            assertThat(running.completion().toCompletableFuture()).isNotDone();
            assertThat(waiting.completion().toCompletableFuture()).isNotDone();
            aws.faults().expireCredentials(false);

            assertThat(await(running)).isEqualTo(TaskOutcome.succeeded());
            assertThat(await(waiting)).isEqualTo(TaskOutcome.succeeded());
            assertThat(observer.warnings())
                    .allSatisfy(warning ->
                            assertThat(warning).contains("credentials have expired", "running jobs go on", "'work'"));
            assertThat(aws.emulator().requests().all().stream()
                            .filter(request -> request.operation().equals("submitjob")))
                    .hasSize(2);
        }
    }

    @Test
    void pauseTheStoreToo() {
        try (FileStore store = AwsBatch.fileStore(settings);
                TaskExecutor executor = AwsBatch.executor(settings, store)) {
            RecordingObserver observer = new RecordingObserver();
            TaskAttempt first = attempt("true");
            TaskFixtures.prepare(first, store);
            assertThat(await(executor.submit(first, observer))).isEqualTo(TaskOutcome.succeeded());
            aws.faults().expireCredentials(true);
            Thread renewal = new Thread(() -> {
                Awaitility.await().until(() -> !observer.warnings().isEmpty());
                aws.faults().expireCredentials(false);
            });
            renewal.start();

            assertThat(store.stat(first.workDirectory().resolve(".exitcode"))).isPresent();
        }
    }

    @Test
    void endTheRunAtOnceIfTheyNeverWereGood() {
        aws.faults().expireCredentials(true);
        try (FileStore store = AwsBatch.fileStore(settings);
                TaskExecutor executor = AwsBatch.executor(settings, store)) {
            assertThatThrownBy(() -> executor.verify(attempt("true").directives()))
                    .isInstanceOfSatisfying(
                            PenstockException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CREDENTIALS))
                    .hasMessageContaining("expired");
        }
    }

    private boolean jobHasEnded(TaskAttempt attempt) {
        return aws.emulator().requests().all().stream()
                .map(RecordedRequest::resource)
                .anyMatch(key -> key.endsWith(attempt.workDirectory().path() + "/.exitcode"));
    }

    private TaskAttempt attempt(String script) {
        return TaskFixtures.anAttempt(settings.workRoot().orElseThrow(), script)
                .directives(TaskDirectives.builder()
                        .queue(new QueueReference(EmulatedAws.QUEUE))
                        .container(ContainerReference.parse("ubuntu:24.04"))
                        .build())
                .build();
    }

    private static TaskOutcome await(RunningAttempt running) {
        return running.completion()
                .toCompletableFuture()
                .orTimeout(60, TimeUnit.SECONDS)
                .join()
                .outcome();
    }
}

package io.penstock.aws.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.aws.AwsBatch;
import io.penstock.aws.AwsBatchSettings;
import io.penstock.aws.EmulatedAws;
import io.penstock.contract.RecordingObserver;
import io.penstock.contract.TaskFixtures;
import io.penstock.domain.container.ContainerReference;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.queue.QueueReference;
import io.penstock.domain.task.AttemptReport;
import io.penstock.domain.task.FailureClass;
import io.penstock.domain.task.OutputRequest;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.domain.task.TaskDirectives;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.emulator.record.RecordedRequest;
import io.penstock.spi.FileStore;
import io.penstock.spi.RunningAttempt;
import io.penstock.spi.TaskExecutor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tasks that go to Batch in arrays. */
final class ArrayJobsTest {
    private static EmulatedAws aws;
    private static FileStore store;

    private FileLocation workRoot;
    private TaskExecutor executor;

    @BeforeAll
    static void start(@TempDir Path directory) {
        aws = EmulatedAws.start(directory);
        store = AwsBatch.fileStore(aws.settings().build());
    }

    @BeforeEach
    void open() {
        workRoot = aws.freshDirectory();
        executor = AwsBatch.executor(settings().build(), store);
        aws.emulator().requests().clear();
    }

    @AfterAll
    static void stop() {
        store.close();
        aws.close();
    }

    @AfterEach
    void close() {
        executor.close();
    }

    private AwsBatchSettings.Builder settings() {
        return aws.settings().workRoot(workRoot);
    }

    @Test
    void runsEachTaskInItsOwnDirectory() {
        List<TaskAttempt> attempts = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            attempts.add(attempt("echo task-" + i + " > out", 3, OutputRequest.files("out")));
        }
        List<RunningAttempt> running = attempts.stream().map(this::submit).toList();

        assertThat(running).allSatisfy(one -> assertThat(await(one).outcome()).isEqualTo(TaskOutcome.succeeded()));
        assertThat(attempts).allSatisfy(attempt -> {
            int number = attempts.indexOf(attempt);
            try (var in = store.read(attempt.workDirectory().resolve("out"))) {
                assertThat(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                        .isEqualTo("task-" + number + "\n");
            }
        });
        assertThat(submissions())
                .hasSize(3)
                .filteredOn(body -> body.contains("\"size\":3"))
                .hasSize(2);
    }

    @Test
    void letsOneTaskFailWithoutTheOthers() {
        RunningAttempt good = submit(attempt("true", 2));
        RunningAttempt bad = submit(attempt("exit 5", 2));

        assertThat(await(good).outcome()).isEqualTo(TaskOutcome.succeeded());
        assertThat(await(bad).outcome()).asString().contains("exit status 5; log stream penstock-ubuntu");
        assertThat(submissions()).hasSize(1);
    }

    @Test
    void submitsAnArrayOnceAlthoughTheAnswerWasAnError() {
        aws.faults().failSubmitJobAfterAcceptance(1);
        RunningAttempt one = submit(attempt("true", 2));
        RunningAttempt other = submit(attempt("true", 2));

        assertThat(await(one).outcome()).isEqualTo(TaskOutcome.succeeded());
        assertThat(await(other).outcome()).isEqualTo(TaskOutcome.succeeded());
        assertThat(submissions()).hasSize(1);
    }

    @Test
    void keepsApartWhatDiffersInItsRequests() {
        RunningAttempt small = submit(attempt("true", 2));
        TaskAttempt wide = attempt("true", 2);
        RunningAttempt large = submit(TaskAttempt.builder()
                .from(wide)
                .directives(
                        TaskDirectives.builder().from(wide.directives()).cpus(2).build())
                .build());

        assertThat(await(small).outcome()).isEqualTo(TaskOutcome.succeeded());
        assertThat(await(large).outcome()).isEqualTo(TaskOutcome.succeeded());
        assertThat(submissions()).hasSize(2).noneMatch(body -> body.contains("arrayProperties"));
    }

    @Test
    void leavesOutWhatWasCancelledBeforeTheArrayWent() {
        RunningAttempt one = submit(attempt("true", 9));
        RunningAttempt cancelled = submit(attempt("true", 9));
        RunningAttempt other = submit(attempt("true", 9));
        cancelled.cancel("not needed");

        assertThat(await(one).outcome()).isEqualTo(TaskOutcome.succeeded());
        assertThat(await(other).outcome()).isEqualTo(TaskOutcome.succeeded());
        assertThat(await(cancelled).outcome()).isEqualTo(TaskOutcome.failed(FailureClass.CANCELLED, "not needed"));
        assertThat(submissions()).singleElement().asString().contains("\"size\":2");
    }

    @Test
    void givesUpWhatStillWaitsForOthersWhenItIsClosed() {
        RunningAttempt lonely = submit(attempt("true", 9));
        executor.close();

        assertThat(await(lonely).outcome().toString()).contains("CANCELLED");
    }

    @Test
    void findsAChildAgainWhoseTokenIsLost() {
        TaskAttempt first = attempt("exit 1", 2);
        TaskAttempt second = attempt("exit 2", 2);
        submit(first);
        submit(second);
        Awaitility.await().until(() -> !submissions().isEmpty());
        executor.close();
        RecordingObserver observer = new RecordingObserver();
        try (TaskExecutor later = AwsBatch.executor(settings().build(), store)) {
            RunningAttempt found = later.reattach(second, "", observer)
                    .toCompletableFuture()
                    .join()
                    .orElseThrow();

            assertThat(await(found).outcome().exitStatus()).hasValue(2);
        }
        assertThat(observer.nativeIds()).singleElement().asString().matches("[0-9a-f-]{36}:[01]");
    }

    private static List<String> submissions() {
        return aws.emulator().requests().all().stream()
                .filter(request -> request.operation().equals("submitjob"))
                .map(RecordedRequest::resource)
                .toList();
    }

    private TaskAttempt attempt(String script, int array, OutputRequest... outputs) {
        return TaskFixtures.anAttempt(workRoot, script, outputs)
                .directives(TaskDirectives.builder()
                        .queue(new QueueReference(EmulatedAws.QUEUE))
                        .container(ContainerReference.parse("ubuntu:24.04"))
                        .putRaw("array", array)
                        .build())
                .build();
    }

    private RunningAttempt submit(TaskAttempt attempt) {
        TaskFixtures.prepare(attempt, store);
        return executor.submit(attempt, new RecordingObserver());
    }

    private static AttemptReport await(RunningAttempt running) {
        return running.completion()
                .toCompletableFuture()
                .orTimeout(40, TimeUnit.SECONDS)
                .join();
    }
}

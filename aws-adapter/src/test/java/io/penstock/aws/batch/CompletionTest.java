package io.penstock.aws.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.penstock.aws.client.AwsClients;
import io.penstock.aws.settings.ConnectionSettings;
import io.penstock.contract.InMemoryFileStore;
import io.penstock.contract.RecordingObserver;
import io.penstock.contract.TaskFixtures;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.AttemptReport;
import io.penstock.domain.task.FailureClass;
import io.penstock.domain.task.InputFile;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.domain.task.WorkFile;
import io.penstock.spi.FileStore;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.batch.model.JobDetail;
import software.amazon.awssdk.services.batch.model.JobStatus;

/** What a job's end means, from Batch's words and from the files the launcher left. */
final class CompletionTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    private final FileStore store = new InMemoryFileStore("s3");
    private final WorkFiles files = new WorkFiles(store);
    private final Patience patience = new Patience(new SimulatedTicker(), Duration.ofMinutes(1));
    private final LogTail logs =
            new LogTail(new AwsClients(ConnectionSettings.builder().build()));
    private final Completion completion =
            new Completion(files, patience, new JobEpilogue(files, patience, logs, new JobPlaces(null)), CLOCK);
    private final BatchAttempt attempt = new BatchAttempt(
            TaskFixtures.anAttempt(FileLocation.parse("s3://bucket/work")).build(),
            new RecordingObserver(),
            CLOCK,
            terminated -> {});

    @Test
    void believesTheMarkerRatherThanTheEndOfTheHost() {
        leave(WorkFile.EXIT, "0\n");

        assertThat(ended(job(JobStatus.FAILED, "Host EC2 (instance i-1) terminated.", 143))
                        .outcome())
                .isEqualTo(TaskOutcome.succeeded());
    }

    @Test
    void doesNotBelieveASuccessWithoutMarker() {
        assertThat(failed(ended(job(JobStatus.SUCCEEDED, "", 0)))).satisfies(failure -> {
            assertThat(failure.failureClass()).isEqualTo(FailureClass.UNKNOWN);
            assertThat(failure.reason()).contains("entry point");
        });
    }

    @Test
    void takesTheStatusOfTheMarkerAndTheClassOfTheWords() {
        leave(WorkFile.EXIT, "137\n");

        TaskOutcome.Failed failure = failed(ended(job(JobStatus.FAILED, "OutOfMemoryError: Container killed", 1)));
        assertThat(failure.failureClass()).isEqualTo(FailureClass.OUT_OF_MEMORY);
        assertThat(failure.exitStatus()).hasValue(137);
    }

    @Test
    void saysWhatTheInputsTakeWhereTheDiskIsFull() {
        FileLocation inputs = FileLocation.parse("s3://bucket/in");
        store.write(inputs.resolve("file"), new byte[1024]);
        store.write(inputs.resolve("dir/a"), new byte[1000]);
        store.write(inputs.resolve("dir/b"), new byte[1048]);
        BatchAttempt full = new BatchAttempt(
                TaskFixtures.anAttempt(FileLocation.parse("s3://bucket/work"))
                        .addInputs(
                                new InputFile(inputs.resolve("file"), "file"),
                                new InputFile(inputs.resolve("dir"), "dir"))
                        .build(),
                new RecordingObserver(),
                CLOCK,
                terminated -> {});
        completion.ended(full, job(JobStatus.FAILED, "write error: no space left on device", 1));

        assertThat(failed(full.completion().toCompletableFuture().join())).satisfies(failure -> {
            assertThat(failure.failureClass()).isEqualTo(FailureClass.DISK_FULL);
            assertThat(failure.reason()).contains("3 KB", "larger disk");
        });
    }

    @Test
    void reportsACancellationWithItsReason() {
        attempt.cancel("Ctrl-C");

        assertThat(failed(ended(job(JobStatus.FAILED, "whatever", 143))))
                .isEqualTo(new TaskOutcome.Failed(FailureClass.CANCELLED, java.util.OptionalInt.of(143), "Ctrl-C"));
    }

    @Test
    void takesTimesFromTheTraceAndElseFromBatch() {
        JobDetail job = job(JobStatus.FAILED, "", 1);
        AttemptReport without = ended(job);
        assertThat(without.started()).isEqualTo(Instant.ofEpochMilli(5000));
        assertThat(without.completed()).isEqualTo(Instant.ofEpochMilli(9000));
    }

    @Test
    void prefersTheTimesOfTheTrace() {
        leave(WorkFile.TRACE, "start_us=6000000\nend_us=7000000\n");

        AttemptReport report = ended(job(JobStatus.FAILED, "", 1));
        assertThat(report.started()).isEqualTo(Instant.ofEpochSecond(6));
        assertThat(report.completed()).isEqualTo(Instant.ofEpochSecond(7));
    }

    private void leave(String name, String text) {
        store.write(attempt.attempt().workDirectory().resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    private static JobDetail job(JobStatus status, String reason, int exitCode) {
        return JobDetail.builder()
                .jobId("id")
                .status(status)
                .statusReason(reason)
                .startedAt(5000L)
                .stoppedAt(9000L)
                .container(container -> container.exitCode(exitCode))
                .build();
    }

    private AttemptReport ended(JobDetail job) {
        completion.ended(attempt, job);
        return attempt.completion().toCompletableFuture().join();
    }

    private static TaskOutcome.Failed failed(AttemptReport report) {
        return assertThat(report.outcome())
                .asInstanceOf(type(TaskOutcome.Failed.class))
                .actual();
    }
}

package io.penstock.aws.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.aws.AwsBatch;
import io.penstock.aws.AwsBatchSettings;
import io.penstock.aws.EmulatedAws;
import io.penstock.aws.client.AwsClients;
import io.penstock.contract.RecordingObserver;
import io.penstock.contract.TaskFixtures;
import io.penstock.domain.container.ContainerReference;
import io.penstock.domain.queue.QueueReference;
import io.penstock.domain.task.OutputRequest;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.domain.task.TaskDirectives;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.spi.FileStore;
import io.penstock.spi.RunningAttempt;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.batch.BatchClient;
import software.amazon.awssdk.services.batch.model.JobStatus;
import software.amazon.awssdk.services.batch.model.JobSummary;
import software.amazon.awssdk.services.batch.model.KeyValuesPair;

/** Two jobs for the same work directories, because no list showed the first one in time. */
final class LateJobsTest {
    @TempDir
    private Path directory;

    @ParameterizedTest(name = "array {0}")
    @ValueSource(ints = {0, 2})
    void endWithoutDoingAnything(int array) throws Exception {
        try (EmulatedAws aws = EmulatedAws.start(directory);
                BatchClient batch = aws.batch()) {
            AwsBatchSettings settings = aws.settings().build();
            aws.faults().holdQueue(EmulatedAws.QUEUE, "CAPACITY:INSUFFICIENT_INSTANCE_CAPACITY - none");
            aws.faults().failSubmitJobAfterAcceptance(1);
            aws.faults().listJobsAfter(Duration.ofHours(1));
            try (FileStore store = AwsBatch.fileStore(settings);
                    AwsClients clients = new AwsClients(settings);
                    BatchEngine engine = new BatchEngine(
                            settings,
                            clients,
                            store,
                            new BatchServices.Time(new SkippingTicker(), Clock.systemUTC()))) {
                RecordingObserver observer = new RecordingObserver();
                List<TaskAttempt> attempts = new ArrayList<>();
                for (int i = 0; i < Math.max(1, array); i++) {
                    attempts.add(attempt(settings, array));
                }
                List<RunningAttempt> running = new ArrayList<>();
                for (TaskAttempt attempt : attempts) {
                    TaskFixtures.prepare(attempt, store);
                    running.add(engine.submit(attempt, observer));
                }
                Awaitility.await().until(() -> observer.nativeIds().size() == attempts.size());
                aws.faults().listJobsAfter(Duration.ZERO);
                aws.faults().releaseQueue(EmulatedAws.QUEUE);
                for (RunningAttempt one : running) {
                    assertThat(one.completion()
                                    .toCompletableFuture()
                                    .get(60, TimeUnit.SECONDS)
                                    .outcome())
                            .isEqualTo(TaskOutcome.succeeded());
                }

                List<JobSummary> jobs = Awaitility.await().until(() -> jobs(batch), LateJobsTest::haveEnded);
                assertThat(jobs)
                        .extracting(JobSummary::status)
                        .containsExactlyInAnyOrder(JobStatus.SUCCEEDED, JobStatus.FAILED);
                for (TaskAttempt attempt : attempts) {
                    try (var in = store.read(attempt.workDirectory().resolve("out"))) {
                        assertThat(observer.nativeIds())
                                .contains(new String(in.readAllBytes(), StandardCharsets.UTF_8).trim());
                    }
                }
            }
        }
    }

    private static List<JobSummary> jobs(BatchClient batch) {
        return batch.listJobs(request -> request.jobQueue(EmulatedAws.QUEUE)
                        .filters(KeyValuesPair.builder()
                                .name("JOB_NAME")
                                .values("*")
                                .build()))
                .jobSummaryList();
    }

    private static boolean haveEnded(List<JobSummary> jobs) {
        return jobs.stream().allMatch(job -> job.status() == JobStatus.SUCCEEDED || job.status() == JobStatus.FAILED);
    }

    private static TaskAttempt attempt(AwsBatchSettings settings, int array) {
        return TaskFixtures.anAttempt(
                        settings.workRoot().orElseThrow(), "echo $AWS_BATCH_JOB_ID > out", OutputRequest.files("out"))
                .directives(TaskDirectives.builder()
                        .queue(new QueueReference(EmulatedAws.QUEUE))
                        .container(ContainerReference.parse("ubuntu:24.04"))
                        .putRaw("array", array)
                        .build())
                .build();
    }
}

package io.penstock.aws.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.aws.AwsBatch;
import io.penstock.aws.EmulatedAws;
import io.penstock.aws.client.AwsClients;
import io.penstock.aws.settings.JobSettings;
import io.penstock.contract.RecordingObserver;
import io.penstock.contract.TaskFixtures;
import io.penstock.domain.container.ContainerReference;
import io.penstock.domain.queue.QueueReference;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.domain.task.TaskDirectives;
import io.penstock.emulator.record.RecordedRequest;
import io.penstock.spi.FileStore;
import io.penstock.spi.TaskExecutor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.batch.BatchClient;
import software.amazon.awssdk.services.batch.model.ResourceType;
import software.amazon.awssdk.services.batch.model.SubmitJobRequest;

/** What a thousand tasks of one process cost at Batch. */
final class BatchCallCountTest {
    private static final int TASKS = 1000;
    private static final int MOST_LOOKS = 10;
    private static final Pattern ID = Pattern.compile("\"([0-9a-f]{8}-[^\"]+)\"");

    @TempDir
    Path directory;

    private EmulatedAws aws;

    @BeforeEach
    void start() {
        aws = EmulatedAws.start(directory);
        // Jobs that never start are all that counting needs.
        aws.faults().holdQueue(EmulatedAws.QUEUE, "CAPACITY:INSUFFICIENT_INSTANCE_CAPACITY - none");
    }

    @AfterEach
    void stop() {
        aws.close();
    }

    @ParameterizedTest(name = "array {0}: {1} submissions")
    @CsvSource({"0, 1000", "100, 10"})
    void asksBatchNoMoreThanItMust(int array, int submissions) {
        RecordingObserver observer = new RecordingObserver();
        var settings = aws.settings()
                .submitRate(TASKS)
                .maxPollInterval(Duration.ofSeconds(1))
                .build();
        try (FileStore store = AwsBatch.fileStore(settings);
                TaskExecutor executor = AwsBatch.executor(settings, store)) {
            for (int i = 0; i < TASKS; i++) {
                executor.submit(attempt(array), observer);
            }
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> observer.nativeIds().size() == TASKS);
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> rounds().size() > 3);
        }

        assertThat(bodies("registerjobdefinition")).hasSize(1);
        assertThat(bodies("submitjob")).hasSize(submissions);
        assertThat(bodies("describejobqueues")).hasSize(1);
        assertThat(rounds()).allSatisfy(calls -> assertThat(calls).isLessThanOrEqualTo(MOST_LOOKS));
    }

    /** The bucket of AWS is full at first; from its last token on, only the rate counts. */
    @Test
    void reachesNineTenthsOfThePermittedRate() throws InterruptedException {
        int permitted = 25;
        int tasks = 8 * permitted;
        int threads = 16;
        JointTicker ticker = new JointTicker(threads);
        aws.faults().limitSubmitJobRate(permitted, ticker::now);
        List<Long> accepted = new CopyOnWriteArrayList<>();
        try (AwsClients clients = new AwsClients(aws.settings().build())) {
            JobSubmitter submitter = new JobSubmitter(
                    new BatchCalls(clients),
                    ticker,
                    new Patience(ticker, Duration.ofMinutes(5)),
                    new SubmissionRate(JobSettings.builder().build().submitRate(), ticker));
            String definition = define();
            AtomicInteger left = new AtomicInteger(tasks);
            List<Thread> workers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                workers.add(new Thread(() -> {
                    try {
                        while (left.getAndDecrement() > 0) {
                            submitter.submit(() -> false, clients.region(), request(definition), number -> {});
                            accepted.add(ticker.now());
                        }
                    } finally {
                        ticker.leave();
                    }
                }));
            }
            workers.forEach(Thread::start);
            for (Thread worker : workers) {
                worker.join();
            }
        }

        assertThat(accepted).hasSize(tasks);
        List<Long> times = accepted.stream().sorted().toList();
        double seconds = (times.get(tasks - 1) - times.get(permitted)) / 1e9;
        assertThat((tasks - 1 - permitted) / seconds / permitted).isGreaterThanOrEqualTo(0.9);
    }

    private String define() {
        try (BatchClient batch = aws.batch()) {
            return batch.registerJobDefinition(request -> request.jobDefinitionName("counted")
                            .type("container")
                            .containerProperties(container -> container
                                    .image("ubuntu")
                                    .resourceRequirements(
                                            Resources.requirement(ResourceType.VCPU, 1),
                                            Resources.requirement(ResourceType.MEMORY, 128))))
                    .jobDefinitionArn();
        }
    }

    private static SubmitJobRequest request(String definition) {
        return SubmitJobRequest.builder()
                .jobName("counted")
                .jobQueue(EmulatedAws.QUEUE)
                .jobDefinition(definition)
                .containerOverrides(overrides -> overrides.command("true"))
                .build();
    }

    /** Returns how many calls each round took; a round ends where a job is looked at again. */
    private List<Integer> rounds() {
        List<Integer> rounds = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int calls = 0;
        for (String body : bodies("describejobs")) {
            List<String> ids =
                    ID.matcher(body).results().map(match -> match.group(1)).toList();
            assertThat(ids).hasSizeLessThanOrEqualTo(100);
            if (ids.stream().anyMatch(seen::contains)) {
                rounds.add(calls);
                calls = 0;
                seen.clear();
            }
            seen.addAll(ids);
            calls++;
        }
        return rounds;
    }

    private List<String> bodies(String operation) {
        return aws.emulator().requests().all().stream()
                .filter(request -> request.operation().equals(operation))
                .map(RecordedRequest::resource)
                .toList();
    }

    private TaskAttempt attempt(int array) {
        return TaskFixtures.anAttempt(aws.settings().build().workRoot().orElseThrow())
                .directives(TaskDirectives.builder()
                        .queue(new QueueReference(EmulatedAws.QUEUE))
                        .container(ContainerReference.parse("ubuntu:24.04"))
                        .putRaw("array", array)
                        .build())
                .build();
    }
}

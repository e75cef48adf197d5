package io.penstock.aws.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.aws.AwsBatch;
import io.penstock.aws.EmulatedAws;
import io.penstock.contract.RecordingObserver;
import io.penstock.contract.TaskFixtures;
import io.penstock.domain.container.ContainerReference;
import io.penstock.domain.queue.QueueReference;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.domain.task.TaskDirectives;
import io.penstock.emulator.record.RecordedRequest;
import io.penstock.spi.AttemptObserver;
import io.penstock.spi.FileStore;
import io.penstock.spi.TaskExecutor;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void reachesNineTenthsOfThePermittedRate() {
        int permitted = 25;
        int tasks = 8 * permitted;
        List<Long> accepted = new CopyOnWriteArrayList<>();
        aws.faults().limitSubmitJobRate(permitted);
        var settings = aws.settings().build();
        try (FileStore store = AwsBatch.fileStore(settings);
                TaskExecutor executor = AwsBatch.executor(settings, store)) {
            for (int i = 0; i < tasks; i++) {
                executor.submit(attempt(0), new Accepted(accepted));
            }
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> accepted.size() == tasks);
        }

        double seconds = (accepted.get(tasks - 1) - accepted.get(permitted)) / 1e9;
        double ratio = (tasks - 1 - permitted) / seconds / permitted;
        System.out.printf(Locale.ROOT, "submitted at %.2f of the permitted rate%n", ratio);
        assertThat(ratio).isGreaterThanOrEqualTo(0.9);
    }

    /** Notes when jobs were accepted. */
    private record Accepted(List<Long> times) implements AttemptObserver {
        @Override
        public void submitted(String nativeId, String token) {
            times.add(System.nanoTime());
        }

        @Override
        public void started(Instant when) {}

        @Override
        public void waiting(String reason) {}

        @Override
        public void warning(String message) {}
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

package io.penstock.emulator.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.emulator.fault.Faults;
import io.penstock.emulator.logs.LogStore;
import io.penstock.emulator.state.Journal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.batch.model.ContainerProperties;
import software.amazon.awssdk.services.batch.model.JobDefinition;
import software.amazon.awssdk.services.batch.model.JobStatus;
import software.amazon.awssdk.services.batch.model.SubmitJobRequest;

/** Below the API, which does not take timeouts this short. */
final class TimeoutTest {

    @TempDir
    private Path directory;

    @Test
    void endsAnAttemptThatLastsTooLongAndDoesNotRetryIt() throws IOException {
        QueueView queue = new QueueView("q", 1, List.of(new QueueView.EnvironmentView("ce", 4)));
        JobSettings settings = new JobSettings(
                directory,
                4,
                1000,
                false,
                false,
                new JobSettings.Variables(Map.of(), Map.of("PATH", System.getenv("PATH"))));
        try (Jobs jobs = Jobs.start(
                settings,
                name -> Optional.of(queue),
                new NoJournal(),
                LogStore.open(directory, Journal.open(directory.resolve("journal")), Clock.systemUTC()),
                new Faults(),
                Clock.systemUTC())) {
            Job job = new Job(spec(), 0, 0);

            jobs.loop().call(() -> {
                jobs.scheduler().submit(job);
                return true;
            });

            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> jobs.loop().call(job::isDone));
            assertThat(job.status()).isEqualTo(JobStatus.FAILED);
            assertThat(job.statusReason()).isEqualTo("Job attempt duration exceeded timeout");
            assertThat(job.attempts()).singleElement().satisfies(attempt -> {
                assertThat(attempt.exitCode()).isEqualTo(7);
                assertThat(attempt.statusReason()).isEqualTo("Job attempt duration exceeded timeout");
            });
        }
    }

    private static final class NoJournal implements JobJournal {
        @Override
        public void submitted(Job job) {}

        @Override
        public void changed(Job job) {}
    }

    private static JobSpec spec() {
        SubmitJobRequest request = SubmitJobRequest.builder()
                .jobName("slow")
                .timeout(timeout -> timeout.attemptDurationSeconds(1))
                .retryStrategy(retry -> retry.attempts(3))
                .build();
        JobDefinition definition =
                JobDefinition.builder().jobDefinitionName("slow").build();
        ContainerProperties container = ContainerProperties.builder()
                .command("bash", "-c", "trap 'exit 7' TERM; while :; do sleep 0.05; done")
                .build();
        return new JobSpec("job-1", "q", request, definition, container);
    }
}

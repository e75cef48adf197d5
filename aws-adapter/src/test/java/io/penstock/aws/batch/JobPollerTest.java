package io.penstock.aws.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.aws.settings.JobSettings;
import io.penstock.contract.InMemoryFileStore;
import io.penstock.contract.RecordingObserver;
import io.penstock.contract.TaskFixtures;
import io.penstock.domain.file.FileLocation;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Looks at jobs that get no useful answer. */
final class JobPollerTest {
    private static final String ENDED = "{\"jobs\":[{\"jobId\":\"j\",\"jobName\":\"n\",\"jobQueue\":\"q\","
            + "\"jobDefinition\":\"d\",\"status\":\"FAILED\",\"statusReason\":\"over\",\"startedAt\":1}]}";

    private final ScriptedBatch batch = new ScriptedBatch();
    private final RecordingObserver observer = new RecordingObserver();
    private final BatchAttempt attempt = new BatchAttempt(
            TaskFixtures.anAttempt(FileLocation.parse("s3://b/work")).build(),
            observer,
            Clock.systemUTC(),
            terminated -> {});

    @AfterEach
    void close() {
        batch.close();
    }

    @Test
    void tellsOnceThatNobodySaysHowJobsAre() {
        batch.says("describejobs", 400, "{\"message\":\"a new rule\"}")
                .says("describejobs", 400, "{\"message\":\"a new rule\"}")
                .says("describejobs", 400, "{\"message\":\"a new rule\"}")
                .says("describejobs", 200, ENDED);
        try (JobPoller poller = poller(Ticker.system())) {
            poller.watch(attempt, new JobId("us-east-1", "j"));
            Awaitility.await().until(attempt::isDone);
        }

        assertThat(observer.warnings())
                .singleElement()
                .asString()
                .contains("us-east-1")
                .contains("a new rule");
    }

    @Test
    void letsNobodyWaitWhereLookingItselfBreaks() {
        AtomicBoolean broken = new AtomicBoolean();
        Ticker ticker = new SimulatedTicker() {
            @Override
            public synchronized long now() {
                if (broken.get()) {
                    throw new NoClassDefFoundError("a class");
                }
                return super.now();
            }
        };
        try (JobPoller poller = poller(ticker)) {
            poller.watch(attempt, new JobId("us-east-1", "j"));
            broken.set(true);

            assertThatThrownBy(() -> attempt.completion()
                            .toCompletableFuture()
                            .orTimeout(10, TimeUnit.SECONDS)
                            .join())
                    .hasMessageContaining("a class");
        }
    }

    private JobPoller poller(Ticker ticker) {
        JobSettings settings = JobSettings.builder()
                .pollInterval(Duration.ofMillis(20))
                .lostAfter(Duration.ZERO)
                .build();
        Patience patience = new Patience(ticker, Duration.ofMinutes(1));
        WorkFiles files = new WorkFiles(new InMemoryFileStore("s3"));
        JobEpilogue epilogue = new JobEpilogue(files, patience, new LogTail(batch.clients()), new JobPlaces(null));
        Completion completion = new Completion(files, patience, epilogue, Clock.systemUTC());
        return new JobPoller(batch.calls(), settings, ticker, completion, Runnable::run);
    }
}

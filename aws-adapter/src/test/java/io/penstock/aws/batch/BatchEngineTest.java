package io.penstock.aws.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.aws.settings.JobSettings;
import io.penstock.contract.InMemoryFileStore;
import io.penstock.contract.RecordingObserver;
import io.penstock.contract.TaskFixtures;
import io.penstock.domain.container.ContainerReference;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.queue.QueueReference;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.domain.task.TaskDirectives;
import io.penstock.spi.RunningAttempt;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What becomes of attempts when the engine is closed. */
final class BatchEngineTest {
    private static final int MORE_THAN_THREADS = 40;
    private static final BatchServices.Time TIME = new BatchServices.Time(Ticker.system(), Clock.systemUTC());

    @Test
    void letsNobodyWaitForWhatWasNotSubmittedBeforeItWasClosed() {
        List<RunningAttempt> running = new ArrayList<>();
        try (ScriptedBatch batch = new ScriptedBatch()) {
            batch.says("describejobqueues", 429, "{\"message\":\"slower\"}");
            BatchEngine engine =
                    new BatchEngine(JobSettings.builder().build(), batch.clients(), new InMemoryFileStore("s3"), TIME);
            for (int i = 0; i < MORE_THAN_THREADS; i++) {
                running.add(engine.submit(attempt(), new RecordingObserver()));
            }
            Awaitility.await().until(() -> batch.heard("describejobqueues") > 0);
            engine.close();
            running.add(engine.submit(attempt(), new RecordingObserver()));
        }

        assertThat(running)
                .allSatisfy(one -> assertThat(one.completion()
                                .toCompletableFuture()
                                .orTimeout(10, TimeUnit.SECONDS)
                                .join()
                                .outcome()
                                .toString())
                        .contains("closed"));
    }

    @Test
    void letsNobodyWaitForWhatWasNotTakenUpBeforeItWasClosed() {
        List<CompletableFuture<Optional<RunningAttempt>>> found = new ArrayList<>();
        try (ScriptedBatch batch = new ScriptedBatch()) {
            batch.says("describejobs", 429, "{\"message\":\"slower\"}");
            BatchEngine engine =
                    new BatchEngine(JobSettings.builder().build(), batch.clients(), new InMemoryFileStore("s3"), TIME);
            for (int i = 0; i < MORE_THAN_THREADS; i++) {
                found.add(engine.reattach(attempt(), "us-east-1/j", new RecordingObserver())
                        .toCompletableFuture());
            }
            Awaitility.await().until(() -> batch.heard("describejobs") > 0);
            engine.close();
            found.add(engine.reattach(attempt(), "us-east-1/j", new RecordingObserver())
                    .toCompletableFuture());
        }

        CompletableFuture<?> all = CompletableFuture.allOf(found.toArray(CompletableFuture[]::new));
        assertThatThrownBy(() -> all.orTimeout(10, TimeUnit.SECONDS).join()).hasMessageContaining("closed");
        assertThat(found).allSatisfy(one -> assertThatThrownBy(one::join).hasMessageContaining("closed"));
    }

    private static TaskAttempt attempt() {
        return TaskFixtures.anAttempt(FileLocation.parse("s3://b/work"))
                .directives(TaskDirectives.builder()
                        .queue(new QueueReference("q"))
                        .container(ContainerReference.parse("ubuntu"))
                        .build())
                .build();
    }
}

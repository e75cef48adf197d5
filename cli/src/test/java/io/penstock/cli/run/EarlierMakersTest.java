package io.penstock.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.event.AttemptRecord;
import io.penstock.domain.event.RunEvent;
import io.penstock.domain.event.TaskProgress;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.run.AttemptIntent;
import io.penstock.domain.run.PastRun;
import io.penstock.domain.task.TaskHash;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.local.Local;
import io.penstock.spi.LedgerRecord;
import io.penstock.spi.RunHistoryWriter;
import io.penstock.spi.RunLedger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EarlierMakersTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final TaskHash HASH = new TaskHash("ab".repeat(16));

    @TempDir
    private Path directory;

    @Test
    void tellsOfAReusedAttemptWhatTheRunKnewThatMadeIt() {
        try (RunHistoryWriter history = Local.history(directory)) {
            ran(history, "first");

            RunEvent told = new EarlierMakers(history, "second").apply(completed(AttemptRecord.Status.CACHED));

            assertThat(((RunEvent.AttemptCompleted) told).record())
                    .returns(AttemptRecord.Status.CACHED, AttemptRecord::status)
                    .returns(7, record -> record.task().taskNumber())
                    .returns(Optional.of(NOON.plusSeconds(1)), AttemptRecord::submitted)
                    .returns(Duration.ofSeconds(3), AttemptRecord::realtime)
                    .returns("512", record -> record.details().get("rchar"))
                    .returns("true", record -> record.details().get("script"));
        }
    }

    @Test
    void leavesOtherEventsAndUnknownAttemptsAlone() {
        try (RunHistoryWriter history = Local.history(directory)) {
            RunEvent unknown = completed(AttemptRecord.Status.CACHED);
            RunEvent ran = completed(AttemptRecord.Status.COMPLETED);
            EarlierMakers makers = new EarlierMakers(history, "second");

            assertThat(makers.apply(unknown)).isEqualTo(unknown);
            assertThat(makers.apply(ran)).isEqualTo(ran);
        }
    }

    private static void ran(RunHistoryWriter history, String name) {
        RunLedger ledger = history.begin(PastRun.builder()
                .name(name)
                .addWorkRoots(FileLocation.parse("/work"))
                .started(NOON)
                .build());
        append(
                ledger,
                new LedgerRecord.Intended(
                        AttemptIntent.builder()
                                .task(task(1).build())
                                .identity(HASH)
                                .tryNumber(0)
                                .jobName("job")
                                .build(),
                        NOON));
        append(ledger, new LedgerRecord.Submitted(HASH, "1", "1:0", NOON.plusSeconds(1)));
        append(
                ledger,
                new LedgerRecord.Completed(
                        HASH,
                        AttemptRecord.Status.COMPLETED,
                        TaskOutcome.succeeded(),
                        NOON.plusSeconds(2),
                        NOON.plusSeconds(5),
                        false,
                        Map.of("rchar", "512")));
        ledger.end(PastRun.Status.SUCCEEDED, NOON.plusSeconds(9));
        ledger.close();
    }

    private static void append(RunLedger ledger, LedgerRecord record) {
        ledger.append(record).toCompletableFuture().join();
    }

    private static TaskProgress.Builder task(int number) {
        return TaskProgress.builder()
                .taskNumber(number)
                .hash(HASH)
                .process("MAKE")
                .name("MAKE")
                .tag("")
                .attempt(1)
                .executor("local")
                .workDirectory(FileLocation.parse("/work/ab/cd"));
    }

    private static RunEvent completed(AttemptRecord.Status status) {
        return new RunEvent.AttemptCompleted(AttemptRecord.builder()
                .task(task(7).build())
                .status(status)
                .outcome(TaskOutcome.succeeded())
                .putDetails("script", "true")
                .build());
    }
}

package io.penstock.contract;

import io.penstock.domain.event.AttemptRecord;
import io.penstock.domain.event.TaskProgress;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.run.AttemptIntent;
import io.penstock.domain.run.PastRun;
import io.penstock.domain.task.FailureClass;
import io.penstock.domain.task.TaskHash;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.spi.LedgerRecord;
import io.penstock.spi.LedgerRecord.Completed;
import io.penstock.spi.LedgerRecord.Intended;
import io.penstock.spi.LedgerRecord.Reused;
import io.penstock.spi.LedgerRecord.Submitted;
import io.penstock.spi.RunLedger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Runs, intents and records whose details do not matter. */
public final class LedgerFixtures {
    /** When everything happens, more or less. */
    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456789Z");

    private LedgerFixtures() {}

    /** Returns a run of this name that has just begun. */
    public static PastRun aRun(String name) {
        return PastRun.builder()
                .name(name)
                .commandLine("penstock run main.nf")
                .script("main.nf")
                .revision("abc")
                .addWorkRoots(new FileLocation("file", "", "/work"), new FileLocation("s3", "bucket", "/work"))
                .pid(4711)
                .started(NOON)
                .build();
    }

    /** Returns a run that resumes another. */
    public static PastRun aRun(String name, String resumed) {
        return aRun(name).toBuilder().resumed(resumed).build();
    }

    /** Returns the intent of an attempt with a text in every place that holds one. */
    public static AttemptIntent anIntent(TaskHash hash, String text) {
        TaskProgress task = TaskProgress.builder()
                .taskNumber(7)
                .hash(hash)
                .process(text)
                .name(text)
                .tag(text)
                .attempt(2)
                .executor(text)
                .queue(Optional.of(text))
                .workDirectory(new FileLocation("s3", "bucket", "/work").resolve(text + "x"))
                .build();
        return AttemptIntent.builder()
                .task(task)
                .identity(hash)
                .tryNumber(3)
                .jobName(text)
                .details(Map.of("cpus", text, text, "x"))
                .ingredients(Map.of(text, "digest"))
                .build();
    }

    /** Returns a record of an intent. */
    public static Intended intended(TaskHash hash) {
        return new Intended(anIntent(hash, "TOUCH"), NOON);
    }

    /** Returns a record of a submission. */
    public static Submitted submitted(TaskHash hash) {
        return new Submitted(hash, "id", "token", NOON.plusSeconds(1));
    }

    /** Returns a record of an end in success. */
    public static Completed completed(TaskHash hash) {
        return new Completed(
                hash,
                AttemptRecord.Status.COMPLETED,
                TaskOutcome.succeeded(),
                NOON.plusSeconds(2),
                NOON.plusSeconds(3),
                false,
                Map.of());
    }

    /** Returns a record of each kind with a text in every place that holds one. */
    public static List<LedgerRecord> oneOfEach(TaskHash hash, String text) {
        TaskOutcome failed = new TaskOutcome.Failed(FailureClass.HOST, OptionalInt.of(3), text);
        return List.of(
                new Intended(anIntent(hash, text), NOON),
                new Submitted(hash, text, text, NOON.plusSeconds(1)),
                new Completed(
                        hash, AttemptRecord.Status.FAILED, failed, NOON, NOON.plusNanos(1), true, Map.of(text, text)),
                new Reused(anIntent(hash, text), NOON),
                completed(hash));
    }

    /** Appends records and waits until they are durable. */
    public static void appendAll(RunLedger ledger, List<? extends LedgerRecord> records) throws Exception {
        List<CompletableFuture<Void>> stages = records.stream()
                .map(entry -> ledger.append(entry).toCompletableFuture())
                .toList();
        for (CompletableFuture<Void> stage : stages) {
            stage.get(30, TimeUnit.SECONDS);
        }
    }
}

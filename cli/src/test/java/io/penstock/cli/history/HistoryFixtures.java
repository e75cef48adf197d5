package io.penstock.cli.history;

import io.penstock.domain.event.AttemptRecord;
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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Writes histories of runs whose tasks worked in {@code work} of a directory. */
final class HistoryFixtures implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final Path directory;
    private final RunHistoryWriter history;

    HistoryFixtures(Path directory) {
        this.directory = directory;
        this.history = Local.history(directory.resolve(".penstock"));
    }

    /** Begins a run, so many hours after noon. */
    RunLedger run(String name, int hours) {
        return run(name, hours, Optional.empty());
    }

    /** Begins a run that resumes another. */
    RunLedger run(String name, int hours, String resumed) {
        return run(name, hours, Optional.of(resumed));
    }

    private RunLedger run(String name, int hours, Optional<String> resumed) {
        return history.begin(PastRun.builder()
                .resumed(resumed)
                .name(name)
                .commandLine("penstock run main.nf")
                .script("main.nf")
                .addWorkRoots(FileLocation.of(directory.resolve("work")))
                .pid(1)
                .started(NOON.plusSeconds(hours * 3600L))
                .build());
    }

    static void end(RunLedger ledger) {
        ledger.end(PastRun.Status.SUCCEEDED, NOON.plusSeconds(60));
        ledger.close();
    }

    /** Returns the hash of a task that is made from a digit. */
    static TaskHash hash(int digit) {
        return new TaskHash(String.valueOf(digit).repeat(32));
    }

    Path workDirectory(int digit) {
        return hash(digit)
                .directoryIn(FileLocation.of(directory.resolve("work")))
                .toPath();
    }

    AttemptIntent.Builder intent(String process, int digit) throws IOException {
        return intentIn(process, digit, workDirectory(digit));
    }

    AttemptIntent.Builder intentIn(String process, int digit, Path work) throws IOException {
        Files.createDirectories(work);
        Files.writeString(work.resolve(".command.sh"), "echo " + process + "\n");
        Files.writeString(work.resolve("out.txt"), "made");
        return AttemptIntent.builder()
                .task(TaskProgress.builder()
                        .taskNumber(digit)
                        .hash(hash(digit))
                        .process(process)
                        .name(process + " (s1)")
                        .tag("s1")
                        .attempt(1)
                        .executor("local")
                        .workDirectory(FileLocation.of(work))
                        .build())
                .identity(hash(digit))
                .tryNumber(0)
                .jobName("ps-" + digit)
                .details(Map.of("cpus", "2", "memory", "4 GB"));
    }

    void intended(RunLedger ledger, AttemptIntent.Builder intent) {
        append(ledger, new LedgerRecord.Intended(intent.build(), NOON));
    }

    void reused(RunLedger ledger, AttemptIntent.Builder intent) {
        append(ledger, new LedgerRecord.Reused(intent.build(), NOON));
    }

    void submitted(RunLedger ledger, int digit, String id, String token) {
        append(ledger, new LedgerRecord.Submitted(hash(digit), id, token, NOON.plusSeconds(1)));
    }

    void ended(RunLedger ledger, int digit, TaskOutcome outcome) {
        AttemptRecord.Status status =
                outcome.isSuccess() ? AttemptRecord.Status.COMPLETED : AttemptRecord.Status.FAILED;
        append(
                ledger,
                new LedgerRecord.Completed(
                        hash(digit), status, outcome, NOON.plusSeconds(2), NOON.plusSeconds(402), false, Map.of()));
    }

    /** Writes a task that ran and ended. */
    void ran(RunLedger ledger, String process, int digit, TaskOutcome outcome) throws IOException {
        intended(ledger, intent(process, digit));
        submitted(ledger, digit, "100" + digit, "100" + digit + ":0");
        ended(ledger, digit, outcome);
    }

    private static void append(RunLedger ledger, LedgerRecord record) {
        ledger.append(record).toCompletableFuture().join();
    }

    @Override
    public void close() {
        history.close();
    }
}

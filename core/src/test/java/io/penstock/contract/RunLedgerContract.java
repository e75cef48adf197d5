package io.penstock.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.TaskHash;
import io.penstock.spi.LedgerRecord;
import io.penstock.spi.LedgerRecord.Completed;
import io.penstock.spi.LedgerRecord.Intended;
import io.penstock.spi.LedgerRecord.Submitted;
import io.penstock.spi.RunLedger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link RunLedger} does. */
public abstract class RunLedgerContract {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456789Z");

    /** Opens the ledger under test; always the same history within one test, never opened twice at once. */
    protected abstract RunLedger open();

    @Test
    void beginsEmpty() {
        try (RunLedger ledger = open()) {
            assertThat(ledger.read()).isEmpty();
        }
    }

    @Test
    void readsBackEveryKindOfRecordInOrder() throws Exception {
        List<LedgerRecord> records = oneOfEach(TaskFixtures.aHash(), "plain");
        try (RunLedger ledger = open()) {
            appendAll(ledger, records);

            assertThat(ledger.read()).isEqualTo(records);
        }
    }

    @Test
    void keepsItsHistoryOverClosing() throws Exception {
        List<LedgerRecord> first = oneOfEach(TaskFixtures.aHash(), "first");
        List<LedgerRecord> second = oneOfEach(TaskFixtures.aHash(), "second");
        try (RunLedger ledger = open()) {
            appendAll(ledger, first);
        }
        try (RunLedger ledger = open()) {
            appendAll(ledger, second);
        }

        List<LedgerRecord> all = new ArrayList<>(first);
        all.addAll(second);
        try (RunLedger ledger = open()) {
            assertThat(ledger.read()).isEqualTo(all);
        }
    }

    @Test
    void keepsWhatWasPendingWhenItIsClosed() {
        List<LedgerRecord> records = oneOfEach(TaskFixtures.aHash(), "pending");
        try (RunLedger ledger = open()) {
            records.forEach(ledger::append);
        }

        try (RunLedger ledger = open()) {
            assertThat(ledger.read()).isEqualTo(records);
        }
    }

    @Test
    void keepsStrangeTexts() throws Exception {
        long seed = 4711L;
        List<LedgerRecord> records = new ArrayList<>();
        StrangeNames.some(60, seed)
                .forEach(text -> records.addAll(oneOfEach(TaskFixtures.aHash(), text + "\r\n\0\u2028")));
        try (RunLedger ledger = open()) {
            appendAll(ledger, records);
        }

        try (RunLedger ledger = open()) {
            assertThat(ledger.read()).as("texts of seed %d", seed).isEqualTo(records);
        }
    }

    @Test
    void keepsTheOrderOfEachCaller() throws Exception {
        int callers = 4;
        int each = 50;
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try (RunLedger ledger = open()) {
            List<Future<?>> done = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                String name = "caller " + caller + " ";
                done.add(threads.submit(() -> {
                    for (int i = 0; i < each; i++) {
                        ledger.append(new Completed(TaskFixtures.aHash(), name + i, NOON));
                    }
                }));
            }
            for (Future<?> caller : done) {
                caller.get(30, TimeUnit.SECONDS);
            }
            appendAll(ledger, List.of(new Completed(TaskFixtures.aHash(), "last", NOON)));

            List<String> outcomes = ledger.read().stream()
                    .map(entry -> ((Completed) entry).outcome())
                    .toList();
            assertThat(outcomes).hasSize(callers * each + 1).endsWith("last");
            assertThat(outcomes.stream()
                            .filter(text -> text.startsWith("caller 2 "))
                            .toList())
                    .isEqualTo(IntStream.range(0, each)
                            .mapToObj(i -> "caller 2 " + i)
                            .toList());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void refusesToAppendAfterClosing() {
        RunLedger ledger = open();
        ledger.close();

        CompletableFuture<Void> refused =
                ledger.append(new Completed(TaskFixtures.aHash(), "late", NOON)).toCompletableFuture();

        assertThatThrownBy(() -> refused.get(10, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        PenstockException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.STORAGE));
    }

    /** Returns a record of each kind with a text in every place that holds one. */
    protected static List<LedgerRecord> oneOfEach(TaskHash hash, String text) {
        FileLocation directory = new FileLocation("s3", "bucket", "/work").resolve(text + "x");
        return List.of(
                new Intended(hash, text, text, text, directory, NOON),
                new Submitted(hash, text, text, NOON.plusSeconds(1)),
                new Completed(hash, text, NOON.plusNanos(1)));
    }

    /** Appends records and waits until they are durable. */
    protected static void appendAll(RunLedger ledger, List<LedgerRecord> records) throws Exception {
        List<CompletableFuture<Void>> stages = records.stream()
                .map(entry -> ledger.append(entry).toCompletableFuture())
                .toList();
        for (CompletableFuture<Void> stage : stages) {
            stage.get(30, TimeUnit.SECONDS);
        }
    }
}

package io.penstock.contract;

import static io.penstock.contract.LedgerFixtures.NOON;
import static io.penstock.contract.LedgerFixtures.aRun;
import static io.penstock.contract.LedgerFixtures.appendAll;
import static io.penstock.contract.LedgerFixtures.completed;
import static io.penstock.contract.LedgerFixtures.intended;
import static io.penstock.contract.LedgerFixtures.oneOfEach;
import static io.penstock.contract.LedgerFixtures.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.event.AttemptRecord;
import io.penstock.domain.run.PastAttempt;
import io.penstock.domain.run.PastRun;
import io.penstock.domain.task.TaskHash;
import io.penstock.spi.LedgerRecord;
import io.penstock.spi.RunHistory;
import io.penstock.spi.RunHistoryWriter;
import io.penstock.spi.RunLedger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What every {@link RunHistoryWriter} does, and the {@link RunLedger} of each of its runs. */
public abstract class RunHistoryContract {

    /** Opens the history under test; always the same one within one test, never opened twice at once. */
    protected abstract RunHistoryWriter open();

    @Test
    void beginsEmpty() {
        try (RunHistoryWriter history = open()) {
            assertThat(history.runs()).isEmpty();
            assertThat(history.notices()).isEmpty();
            assertThat(history.begin(aRun("one")).read()).isEmpty();
        }
    }

    @Test
    void readsBackEveryKindOfRecordInOrder() throws Exception {
        List<LedgerRecord> records = oneOfEach(TaskFixtures.aHash(), "plain");
        try (RunHistoryWriter history = open()) {
            RunLedger ledger = history.begin(aRun("one"));
            appendAll(ledger, records);

            assertThat(ledger.read()).isEqualTo(records);
        }
    }

    @Test
    void keepsRunsApartAndOverClosing() throws Exception {
        List<LedgerRecord> first = oneOfEach(TaskFixtures.aHash(), "first");
        List<LedgerRecord> second = oneOfEach(TaskFixtures.aHash(), "second");
        try (RunHistoryWriter history = open()) {
            RunLedger ledger = history.begin(aRun("one"));
            appendAll(ledger, first);
            ledger.end(PastRun.Status.FAILED, NOON.plusSeconds(9));
        }
        try (RunHistoryWriter history = open()) {
            appendAll(history.begin(aRun("two", "one")), second);
        }

        try (RunHistoryWriter history = open()) {
            assertThat(history.runs())
                    .containsExactly(
                            aRun("one").toBuilder()
                                    .status(PastRun.Status.FAILED)
                                    .ended(NOON.plusSeconds(9))
                                    .unattended(0)
                                    .build(),
                            aRun("two", "one"));
            assertThat(records(history, "one")).isEqualTo(first);
            assertThat(records(history, "two")).isEqualTo(second);
        }
    }

    @Test
    void keepsWhatWasPendingWhenItIsClosed() {
        List<LedgerRecord> records = oneOfEach(TaskFixtures.aHash(), "pending");
        try (RunHistoryWriter history = open()) {
            records.forEach(history.begin(aRun("one"))::append);
        }

        try (RunHistoryWriter history = open()) {
            assertThat(records(history, "one")).isEqualTo(records);
        }
    }

    @Test
    void keepsStrangeTexts() throws Exception {
        long seed = 4711L;
        List<LedgerRecord> records = new ArrayList<>();
        StrangeNames.some(60, seed)
                .forEach(text -> records.addAll(oneOfEach(TaskFixtures.aHash(), text + "\r\n\0\u2028")));
        try (RunHistoryWriter history = open()) {
            appendAll(history.begin(aRun("one")), records);
        }

        try (RunHistoryWriter history = open()) {
            assertThat(records(history, "one")).as("texts of seed %d", seed).isEqualTo(records);
        }
    }

    @Test
    void keepsTheOrderOfEachCaller() throws Exception {
        int callers = 4;
        int each = 50;
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try (RunHistoryWriter history = open()) {
            RunLedger ledger = history.begin(aRun("one"));
            List<Future<?>> done = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                String name = "caller " + caller + " ";
                done.add(threads.submit(() -> {
                    for (int i = 0; i < each; i++) {
                        ledger.append(new LedgerRecord.Submitted(TaskFixtures.aHash(), name + i, "", NOON));
                    }
                }));
            }
            for (Future<?> caller : done) {
                caller.get(30, TimeUnit.SECONDS);
            }
            appendAll(ledger, List.of(submitted(TaskFixtures.aHash())));

            List<String> ids = ledger.read().stream()
                    .map(entry -> ((LedgerRecord.Submitted) entry).nativeId())
                    .toList();
            assertThat(ids).hasSize(callers * each + 1).endsWith("id");
            assertThat(ids.stream().filter(id -> id.startsWith("caller 2 ")).toList())
                    .isEqualTo(IntStream.range(0, each)
                            .mapToObj(i -> "caller 2 " + i)
                            .toList());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void refusesToAppendAfterClosing() {
        try (RunHistoryWriter history = open()) {
            RunLedger ledger = history.begin(aRun("one"));
            ledger.close();

            CompletableFuture<Void> refused =
                    ledger.append(completed(TaskFixtures.aHash())).toCompletableFuture();

            assertThatThrownBy(() -> refused.get(10, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOfSatisfying(
                            PenstockException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.STORAGE));
        }
    }

    @Test
    void refusesTwoRunsOfOneNameAndRunsThatAreNotThere() {
        try (RunHistoryWriter history = open()) {
            history.begin(aRun("one"));

            assertRefused(() -> history.begin(aRun("one")));
            assertRefused(() -> history.reopen("other"));
            assertRefused(() -> history.attempts("other"));
        }
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        PenstockException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.ARGUMENT));
    }

    @Test
    void tellsARunOfTheOneBeforeItAndFurtherBackAsAttemptsMayRun() throws Exception {
        TaskHash settled = TaskFixtures.aHash();
        TaskHash left = TaskFixtures.aHash();
        try (RunHistoryWriter history = open()) {
            RunLedger first = history.begin(aRun("settled"));
            appendAll(first, List.of(intended(settled), completed(settled)));
            first.end(PastRun.Status.FAILED, NOON);
            appendAll(history.begin(aRun("killed", "settled")), List.of(intended(left)));
            RunLedger third = history.begin(aRun("ended", "killed"));
            third.earlier(record -> {});
            third.end(PastRun.Status.CANCELLED, NOON);
            RunLedger fourth = history.begin(aRun("now", "ended"));

            assertThat(earlier(fourth)).containsExactly(intended(left));
            assertThat(history.run("ended").orElseThrow().unattended()).isEqualTo(1);

            appendAll(fourth, List.of(completed(left)));
            fourth.end(PastRun.Status.SUCCEEDED, NOON);
            assertThat(history.run("now").orElseThrow().unattended()).isZero();
            assertThat(earlier(history.begin(aRun("last", "now")))).containsExactly(completed(left));
        }
    }

    @Test
    void creditsTheEndOfAnAttemptToTheRunThatSubmittedIt() throws Exception {
        TaskHash followed = TaskFixtures.aHash();
        TaskHash found = TaskFixtures.aHash();
        TaskHash left = TaskFixtures.aHash();
        try (RunHistoryWriter history = open()) {
            appendAll(
                    history.begin(aRun("killed")),
                    List.of(intended(followed), submitted(followed), intended(found), intended(left)));
            RunLedger next = history.begin(aRun("next", "killed"));
            appendAll(next, List.of(new LedgerRecord.Reused(LedgerFixtures.anIntent(found, "X"), NOON)));
            next.earlier(record -> {});
            appendAll(next, List.of(intended(followed), submitted(followed), completed(followed)));

            assertThat(next.end(PastRun.Status.SUCCEEDED, NOON)).isEqualTo(1);
            assertThat(history.attempts("killed"))
                    .extracting(attempt -> attempt.end().map(AttemptRecord::status))
                    .containsExactly(
                            Optional.of(AttemptRecord.Status.COMPLETED),
                            Optional.of(AttemptRecord.Status.COMPLETED),
                            Optional.empty());
        }
    }

    @Test
    void countsWhatEarlierRunsLeftThoughNobodyAskedForIt() throws Exception {
        TaskHash left = TaskFixtures.aHash();
        try (RunHistoryWriter history = open()) {
            appendAll(history.begin(aRun("killed")), List.of(intended(left)));
            assertThat(history.begin(aRun("next", "killed")).end(PastRun.Status.FAILED, NOON))
                    .isEqualTo(1);

            assertThat(earlier(history.begin(aRun("last", "next")))).containsExactly(intended(left));
        }
    }

    @Test
    void addsToARunThatIsOverAndEndsItAnew() throws Exception {
        TaskHash hash = TaskFixtures.aHash();
        try (RunHistoryWriter history = open()) {
            appendAll(history.begin(aRun("killed")), List.of(intended(hash), submitted(hash)));
        }
        try (RunHistoryWriter history = open()) {
            RunLedger ledger = history.reopen("killed");
            appendAll(ledger, List.of(completed(hash)));
            ledger.end(PastRun.Status.CANCELLED, NOON);
        }

        try (RunHistoryWriter history = open()) {
            assertThat(records(history, "killed")).containsExactly(intended(hash), submitted(hash), completed(hash));
            assertThat(history.run("killed").orElseThrow().status()).isEqualTo(PastRun.Status.CANCELLED);
        }
    }

    @Test
    void putsRecordsTogetherToAttempts() throws Exception {
        TaskHash done = TaskFixtures.aHash();
        TaskHash open = TaskFixtures.aHash();
        TaskHash reused = TaskFixtures.aHash();
        try (RunHistoryWriter history = open()) {
            RunLedger ledger = history.begin(aRun("one"));
            appendAll(
                    ledger,
                    List.of(
                            intended(done),
                            intended(open),
                            submitted(done),
                            new LedgerRecord.Reused(LedgerFixtures.anIntent(reused, "X"), NOON),
                            completed(done)));

            List<PastAttempt> attempts = history.attempts("one");

            assertThat(attempts).extracting(each -> each.intent().task().hash()).containsExactly(done, open, reused);
            AttemptRecord end = attempts.get(0).end().orElseThrow();
            assertThat(end.status()).isEqualTo(AttemptRecord.Status.COMPLETED);
            assertThat(end.nativeId()).contains("id");
            assertThat(end.duration()).hasSeconds(2);
            assertThat(attempts.get(1).end()).isEmpty();
            assertThat(attempts.get(2).end().orElseThrow().status()).isEqualTo(AttemptRecord.Status.CACHED);
        }
    }

    @Test
    void forgetsARun() throws Exception {
        try (RunHistoryWriter history = open()) {
            appendAll(history.begin(aRun("one")), oneOfEach(TaskFixtures.aHash(), "one"));
            history.begin(aRun("two"));
            history.forget("two");
            history.forget("one");
            history.forget("never there");
        }

        try (RunHistoryWriter history = open()) {
            assertThat(history.runs()).isEmpty();
            assertThat(history.begin(aRun("two")).read()).isEmpty();
            assertThat(history.runs()).hasSize(1);
        }
    }

    /** Returns all records of a run. */
    protected static List<LedgerRecord> records(RunHistory history, String run) {
        List<LedgerRecord> records = new ArrayList<>();
        history.records(run, records::add);
        return records;
    }

    private static List<LedgerRecord> earlier(RunLedger ledger) {
        List<LedgerRecord> records = new ArrayList<>();
        ledger.earlier(records::add);
        return records;
    }
}

package io.penstock.local.ledger;

import static io.penstock.contract.LedgerFixtures.NOON;
import static io.penstock.contract.LedgerFixtures.aRun;
import static io.penstock.contract.LedgerFixtures.appendAll;
import static io.penstock.contract.LedgerFixtures.completed;
import static io.penstock.contract.LedgerFixtures.intended;
import static io.penstock.contract.LedgerFixtures.oneOfEach;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.contract.RunHistoryContract;
import io.penstock.contract.TaskFixtures;
import io.penstock.domain.run.PastRun;
import io.penstock.domain.task.TaskHash;
import io.penstock.spi.LedgerRecord;
import io.penstock.spi.RunHistory;
import io.penstock.spi.RunHistoryWriter;
import io.penstock.spi.RunLedger;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoredHistoryTest extends RunHistoryContract {
    @TempDir
    private Path directory;

    @Override
    protected RunHistoryWriter open() {
        return place().write();
    }

    private LedgerDirectory place() {
        return new LedgerDirectory(directory.resolve("new/place"));
    }

    private Path file() {
        return directory.resolve("new/place/ledger.db");
    }

    /** Writes a run of many records and ends without closing in order, as far as one JVM can. */
    private List<LedgerRecord> manyRecords() throws Exception {
        List<LedgerRecord> records = new ArrayList<>();
        try (RunHistoryWriter history = open()) {
            RunLedger ledger = history.begin(aRun("many"));
            for (int i = 0; i < 300; i++) {
                List<LedgerRecord> some = oneOfEach(TaskFixtures.aHash(), "record " + i);
                appendAll(ledger, some);
                records.addAll(some);
            }
        }
        return records;
    }

    @Test
    void refusesASecondWriterAndSaysWhoTheFirstIs() {
        try (RunHistoryWriter first = open()) {
            assertThat(first.runs()).isEmpty();
            assertThatThrownBy(this::open)
                    .isInstanceOfSatisfying(
                            PenstockException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNAVAILABLE))
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("began at");
            assertThatThrownBy(this::open).hasMessageContaining("another run");
        }
        open().close();
    }

    @Test
    void isReadWhileItIsWritten() throws Exception {
        TaskHash hash = TaskFixtures.aHash();
        try (RunHistoryWriter writer = open()) {
            PastRun run =
                    aRun("now").toBuilder().pid(ProcessHandle.current().pid()).build();
            appendAll(writer.begin(run), List.of(intended(hash)));

            try (RunHistory reader = place().read()) {
                assertThat(records(reader, "now")).containsExactly(intended(hash));
                assertThat(reader.running()).contains(run);
            }
            assertThatThrownBy(this::open).hasMessageContaining("another run");
        }
        try (RunHistory reader = place().read()) {
            assertThat(reader.running()).isEmpty();
            assertThat(reader.runs()).hasSize(1);
        }
    }

    @Test
    void isEmptyToReadWhereNothingWasWritten() {
        try (RunHistory history = place().read()) {
            assertThat(history.runs()).isEmpty();
            assertThat(history.running()).isEmpty();
        }
        assertThat(file()).doesNotExist();
    }

    @Test
    void savesWhatIsWholeFromADamagedFile() throws Exception {
        long seed = 12L;
        Random random = new Random(seed);
        List<LedgerRecord> records = manyRecords();
        try (RandomAccessFile damaged = new RandomAccessFile(file().toFile(), "rw")) {
            // The two copies of the header, and holes in the middle.
            damaged.write(new byte[8192]);
            for (int hole = 0; hole < 20; hole++) {
                damaged.seek(8192 + random.nextInt((int) damaged.length() - 8192));
                damaged.write(7);
            }
        }

        try (RunHistoryWriter history = open()) {
            assertThat(history.notices())
                    .singleElement()
                    .asString()
                    .contains("ledger.db was damaged", "records of 1 run could be saved", "kept as ledger.db.damaged-1")
                    .contains("-resume finds finished tasks in the work directory");
            List<LedgerRecord> saved = records(history, "many");
            assertThat(records).as("seed %d", seed).containsAll(saved);
            assertThat(saved).as("seed %d", seed).hasSizeGreaterThan(records.size() - 21);
            appendAll(history.begin(aRun("next")), List.of(intended(TaskFixtures.aHash())));
        }
        assertThat(file().resolveSibling("ledger.db.damaged-1")).exists();
        try (RunHistoryWriter history = open()) {
            assertThat(history.notices()).isEmpty();
            assertThat(history.runs()).hasSize(2);
        }
    }

    @Test
    void readersPutADamagedFileInOrderToo() throws Exception {
        manyRecords();
        try (RandomAccessFile damaged = new RandomAccessFile(file().toFile(), "rw")) {
            damaged.write(new byte[8192]);
        }
        byte[] before = Files.readAllBytes(file());

        try (RunHistory history = place().read()) {
            assertThat(history.notices())
                    .singleElement()
                    .asString()
                    .startsWith("the ledger " + file() + " was damaged");
            assertThat(history.runs()).hasSize(1);
        }
        assertThat(file().resolveSibling("ledger.db.damaged-1")).hasBinaryContent(before);
        try (RunHistory history = place().read()) {
            assertThat(history.notices()).isEmpty();
            assertThat(history.runs()).hasSize(1);
        }
    }

    @Test
    void readersOfADamagedFileThatIsBeingWrittenNameTheUsersPlace() throws Exception {
        Path place = Files.createDirectories(directory.resolve("copy"));
        Path copy = place.resolve("ledger.db");
        manyRecords();
        Files.copy(file(), copy);
        try (RandomAccessFile damaged = new RandomAccessFile(copy.toFile(), "rw")) {
            damaged.write(new byte[8192]);
        }
        DirectoryLock lock = DirectoryLock.take(place);
        try (RunHistory history = new LedgerDirectory(place).read()) {
            assertThat(history.notices())
                    .singleElement()
                    .asString()
                    .startsWith("the ledger " + copy + " is damaged: ")
                    .contains("of 1 run could be read");
        } finally {
            lock.close();
        }
    }

    /** What can befall a file; each gets its content and a source of chance. */
    private enum Damage {
        EMPTIED,
        HALVED,
        HOLES,
        NOISE;

        byte[] of(byte[] content, Random random) {
            byte[] damaged = content.clone();
            switch (this) {
                case EMPTIED -> damaged = new byte[0];
                case HALVED -> damaged = Arrays.copyOf(content, content.length / 2);
                case HOLES -> {
                    byte[] hole = new byte[64];
                    random.nextBytes(hole);
                    System.arraycopy(hole, 0, damaged, random.nextInt(content.length - hole.length), hole.length);
                }
                case NOISE -> random.nextBytes(damaged);
            }
            return damaged;
        }
    }

    @Test
    void neverGoesBackWithoutAWord() throws Exception {
        List<LedgerRecord> records = manyRecords();
        try (RunHistoryWriter history = open()) {
            RunLedger ledger = history.begin(aRun("last", "many"));
            appendAll(ledger, oneOfEach(TaskFixtures.aHash(), "last"));
            ledger.end(PastRun.Status.SUCCEEDED, NOON);
        }
        byte[] content = Files.readAllBytes(file());
        Path sealed = file().resolveSibling("ledger.seal");
        for (long seed = 0; seed < 40; seed++) {
            Damage damage = Damage.values()[(int) (seed % Damage.values().length)];
            Path place = Files.createDirectories(directory.resolve("damaged-" + seed));
            Files.copy(sealed, place.resolve("ledger.seal"));
            Files.write(place.resolve("ledger.db"), damage.of(content, new Random(seed)));

            boolean told;
            try (RunHistory history =
                    seed % 3 == 0 ? new LedgerDirectory(place).read() : new LedgerDirectory(place).write()) {
                told = !history.notices().isEmpty();
                assertThat(told || records(history, "many").equals(records))
                        .as("seed %d, %s", seed, damage)
                        .isTrue();
            }
            assertThat(Files.exists(place.resolve("ledger.db.damaged-1")))
                    .as("seed %d, %s", seed, damage)
                    .isEqualTo(told);
            try (RunHistory history = new LedgerDirectory(place).read()) {
                assertThat(history.notices()).as("seed %d, %s", seed, damage).isEmpty();
            }
        }
    }

    @Test
    void saysThatTheFileIsGone() throws Exception {
        manyRecords();
        Files.delete(file());

        try (RunHistory history = place().read()) {
            assertThat(history.notices()).singleElement().asString().contains("ledger.db is gone", "-resume finds");
            assertThat(history.runs()).isEmpty();
        }
        try (RunHistoryWriter history = open()) {
            assertThat(history.notices()).isEmpty();
        }
    }

    @Test
    void isSoundAfterAKill() throws Exception {
        try (RunHistoryWriter history = open()) {
            RunLedger ledger = history.begin(aRun("killed"));
            for (int i = 0; i < 50; i++) {
                appendAll(ledger, List.of(intended(TaskFixtures.aHash())));
            }
            Path place = Files.createDirectories(directory.resolve("as-it-was"));
            Files.copy(file(), place.resolve("ledger.db"));
            Files.copy(file().resolveSibling("ledger.seal"), place.resolve("ledger.seal"));

            try (RunHistoryWriter next = new LedgerDirectory(place).write()) {
                assertThat(next.notices()).isEmpty();
                assertThat(records(next, "killed")).hasSize(50);
            }
        }
    }

    @Test
    void leavesOutAnEndWithAWordOfALaterVersion() throws Exception {
        try (RunHistoryWriter history = open()) {
            history.begin(aRun("later"));
            history.begin(aRun("now")).end(PastRun.Status.SUCCEEDED, NOON);
        }
        Map<String, String> end = Map.of("status", "POSTPONED", "ended", "tomorrow");
        try (LedgerDatabase database = LedgerDatabase.open(file(), false)) {
            database.put(new Frame(Frame.Kind.END, 1, 0, end));
            database.put(new Frame(Frame.Kind.RUN, 3, 0, Map.of("name", "odd", "started", "tomorrow")));
            database.commit();
        }

        try (RunHistory history = place().read()) {
            assertThat(history.runs()).extracting(PastRun::name).containsExactly("later", "now");
            assertThat(history.runs())
                    .extracting(PastRun::status)
                    .containsExactly(PastRun.Status.OPEN, PastRun.Status.SUCCEEDED);
        }
    }

    @Test
    void keepsADamagedFileUntilTheNewOneIsWhole() throws Exception {
        manyRecords();
        try (RandomAccessFile damaged = new RandomAccessFile(file().toFile(), "rw")) {
            damaged.write(new byte[8192]);
        }
        byte[] before = Files.readAllBytes(file());
        Path blocked = Files.createDirectories(file().resolveSibling("ledger.db.new/full"));

        assertThatThrownBy(this::open).isInstanceOf(PenstockException.class);
        assertThat(file()).hasBinaryContent(before);
        assertThat(file().resolveSibling("ledger.seal")).exists();

        Files.delete(blocked);
        Files.delete(blocked.getParent());
        Files.writeString(blocked.getParent(), "of one that was cut short");
        try (RunHistoryWriter history = open()) {
            assertThat(history.notices()).singleElement().asString().contains("of 1 run could be saved");
        }
        assertThat(file().resolveSibling("ledger.db.damaged-1")).hasBinaryContent(before);
        assertThat(file().resolveSibling("ledger.db.new")).doesNotExist();
    }

    @Test
    void savesTheLaterOfTwoEnds() throws Exception {
        try (RunHistoryWriter history = open()) {
            TaskHash left = TaskFixtures.aHash();
            RunLedger killed = history.begin(aRun("killed"));
            appendAll(killed, List.of(intended(left)));
            assertThat(killed.end(PastRun.Status.FAILED, NOON)).isOne();
            RunLedger again = history.reopen("killed");
            appendAll(again, List.of(completed(left)));
            assertThat(again.end(PastRun.Status.FAILED, NOON)).isZero();
        }
        try (RandomAccessFile damaged = new RandomAccessFile(file().toFile(), "rw")) {
            damaged.write(new byte[8192]);
        }

        try (RunHistoryWriter history = open()) {
            assertThat(history.notices()).hasSize(1);
            assertThat(history.runs())
                    .singleElement()
                    .extracting(PastRun::unattended)
                    .isEqualTo(0);
        }
    }

    @Test
    void leavesAloneWhatTheSystemCannotReadJustNow() throws IOException {
        // Reading fails, and not by what is read.
        Files.createDirectories(file().resolve("inside"));

        assertThatThrownBy(this::open)
                .isInstanceOf(PenstockException.class)
                .hasMessageContaining("cannot open the ledger " + file());
        assertThat(file().resolve("inside")).exists();
    }

    @Test
    void tellsWhatTheSystemCannotDoFromDamage() {
        assertThat(StorageErrors.ofTheSystem(
                        new IllegalStateException("failed", new IOException("Too many open files"))))
                .isPresent();
        assertThat(StorageErrors.ofTheSystem(new IllegalStateException("failed", new EOFException())))
                .isEmpty();
    }

    @Test
    void endsWithoutASealWhereNoneCanBeMade() throws IOException {
        RunHistoryWriter history = open();
        history.begin(aRun("one")).end(PastRun.Status.SUCCEEDED, NOON);
        Files.delete(file());

        history.close();
        open().close();
    }

    @Test
    void keepsNoLockThatItDoesNotHold() throws IOException {
        Path holder = Files.createDirectories(file().resolveSibling("holder"));
        assertThatThrownBy(this::open).hasMessageContaining("cannot lock the ledger");
        Files.delete(holder);

        RunHistoryWriter history = open();
        Files.delete(holder);
        Path blocked = Files.createDirectories(holder.resolve("full"));
        assertThatThrownBy(history::close).hasMessageContaining("cannot unlock the ledger");
        Files.delete(blocked);
        Files.delete(holder);
        open().close();
    }

    @Test
    void saysInPlainWordsThatTheDiskIsFull() {
        Exception e = new IllegalStateException(
                "Writing to sun.nio.ch.FileChannelImpl@17e10b9e failed; length 4096 at 20480",
                new IOException("No space left on device"));

        assertThat(StorageErrors.translate(e, "write to the ledger", file()))
                .hasMessage("the disk is full: " + file() + "; free some space and start again with -resume");
    }

    @Test
    void startsAnewWhereNothingCanBeSaved() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "no database at all\n".repeat(1000));

        try (RunHistoryWriter history = open()) {
            assertThat(history.runs()).isEmpty();
            assertThat(history.notices()).singleElement().asString().contains("0 records of 0 runs could be saved");
        }
    }

    @Test
    void survivesAnEndThatWasCutOff() throws Exception {
        List<LedgerRecord> records = manyRecords();
        byte[] content = Files.readAllBytes(file());
        for (int cut = 1; cut < content.length / 2; cut = cut * 3) {
            Path place = directory.resolve("cut-" + cut);
            Files.createDirectories(place);
            Files.write(place.resolve("ledger.db"), Arrays.copyOf(content, content.length - cut));

            try (RunHistoryWriter history = new LedgerDirectory(place).write()) {
                List<LedgerRecord> left = records(history, "many");
                assertThat(records).as("%d bytes less", cut).containsAll(left);
                appendAll(history.reopen("many"), List.of(completed(TaskFixtures.aHash())));
            }
        }
    }

    @Test
    void refusesAFileOfALaterVersion() throws IOException {
        Files.createDirectories(file().getParent());
        try (MVStore later = new MVStore.Builder().fileName(file().toString()).open()) {
            later.setStoreVersion(LedgerDatabase.SCHEMA + 1);
            later.commit();
        }

        assertThatThrownBy(this::open).isInstanceOf(PenstockException.class).hasMessageContaining("layout 2");
        assertThat(file()).exists();
        assertThatThrownBy(this::open).as("gave the lock free").hasMessageContaining("layout 2");
    }

    @Test
    void takesOverAFileFromBeforeThereWereVersions() throws Exception {
        List<LedgerRecord> records = manyRecords();
        try (MVStore old = new MVStore.Builder().fileName(file().toString()).open()) {
            old.setStoreVersion(0);
            old.commit();
        }

        try (RunHistoryWriter history = open()) {
            assertThat(records(history, "many")).isEqualTo(records);
        }
        try (MVStore now = new MVStore.Builder().fileName(file().toString()).open()) {
            assertThat(now.getStoreVersion()).isEqualTo(LedgerDatabase.SCHEMA);
        }
    }

    @Test
    void saysThatRecordsOfAnEarlierKindAreNotRead() throws IOException {
        Files.createDirectories(file().resolveSibling("runs/20260101-120000-000"));

        try (RunHistoryWriter history = open()) {
            assertThat(history.notices()).singleElement().asString().contains("runs", "are not read");
        }
        try (RunHistoryWriter history = open()) {
            assertThat(history.notices()).isEmpty();
        }
    }

    @Test
    void givesTheHistoryFreeWithTheOneLedgerThatHadIt() {
        try (RunLedger ledger = place().begin(aRun("sole"))) {
            ledger.end(PastRun.Status.SUCCEEDED, NOON);
        }
        try (RunLedger ledger = place().begin(aRun("next", "sole"))) {
            assertThat(ledger.read()).isEmpty();
        }
    }

    @Test
    void saysWhatCannotBeOpened() throws IOException {
        Path blocked = Files.writeString(directory.resolve("file"), "");

        assertThatThrownBy(() -> new LedgerDirectory(blocked).write())
                .isInstanceOf(PenstockException.class)
                .hasMessageContaining(blocked.toString());
    }
}

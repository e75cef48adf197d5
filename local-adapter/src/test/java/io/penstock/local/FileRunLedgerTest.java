package io.penstock.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.contract.RunLedgerContract;
import io.penstock.contract.TaskFixtures;
import io.penstock.spi.LedgerRecord;
import io.penstock.spi.RunLedger;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileRunLedgerTest extends RunLedgerContract {
    @TempDir
    Path directory;

    @Override
    protected RunLedger open() {
        return Local.ledger(directory.resolve("new/place"));
    }

    private Path file() {
        return directory.resolve("new/place/ledger.jsonl");
    }

    @Test
    void dropsATornEndWhereverItWasCut() throws Exception {
        List<LedgerRecord> first = oneOfEach(TaskFixtures.aHash(), "first");
        List<LedgerRecord> second = oneOfEach(TaskFixtures.aHash(), "second");
        try (RunLedger ledger = open()) {
            appendAll(ledger, first);
        }
        int whole = Files.readAllBytes(file()).length;
        try (RunLedger ledger = open()) {
            appendAll(ledger, second.subList(0, 1));
        }
        byte[] content = Files.readAllBytes(file());
        for (int cut = whole; cut < content.length; cut += 7) {
            Files.write(file(), Arrays.copyOf(content, cut));

            try (RunLedger ledger = open()) {
                assertThat(ledger.read()).as("cut at byte %d", cut).isEqualTo(first);
            }
        }
    }

    @Test
    void goesOnAfterATornEnd() throws Exception {
        List<LedgerRecord> records = oneOfEach(TaskFixtures.aHash(), "x");
        try (RunLedger ledger = open()) {
            appendAll(ledger, records.subList(0, 2));
        }
        byte[] content = Files.readAllBytes(file());
        Files.write(file(), Arrays.copyOf(content, content.length - 5));
        try (RunLedger ledger = open()) {
            appendAll(ledger, records.subList(2, 3));
        }

        try (RunLedger ledger = open()) {
            assertThat(ledger.read()).containsExactly(records.get(0), records.get(2));
        }
    }

    @Test
    void dropsBlocksOfZerosThatACrashLeft() throws Exception {
        List<LedgerRecord> records = oneOfEach(TaskFixtures.aHash(), "x");
        try (RunLedger ledger = open()) {
            appendAll(ledger, records);
        }
        byte[] content = Files.readAllBytes(file());
        Files.write(file(), Arrays.copyOf(content, content.length + 4096));

        try (RunLedger ledger = open()) {
            assertThat(ledger.read()).isEqualTo(records);
        }
        assertThat(file()).hasBinaryContent(content);
    }

    @Test
    void recognisesAnyDamagedLine() {
        long seed = 99L;
        Random random = new Random(seed);
        String line =
                LedgerLine.write(oneOfEach(TaskFixtures.aHash(), "naïve 🧬").get(0));
        assertThat(line).isASCII().doesNotContain("\n");
        for (int i = 0; i < 200; i++) {
            char[] damaged = line.toCharArray();
            int at = random.nextInt(damaged.length);
            damaged[at] = (char) (damaged[at] ^ (1 << random.nextInt(6)));

            assertThat(LedgerLine.read(new String(damaged)))
                    .as("byte %d, seed %d", at, seed)
                    .isEmpty();
        }
    }

    @Test
    void readsOnAfterADamagedLineInTheMiddle() throws Exception {
        List<LedgerRecord> records = oneOfEach(TaskFixtures.aHash(), "x");
        try (RunLedger ledger = open()) {
            appendAll(ledger, records);
        }
        List<String> lines = new ArrayList<>(Files.readAllLines(file(), StandardCharsets.US_ASCII));
        lines.set(1, lines.get(1).replace("x", "y"));
        Files.write(file(), lines, StandardCharsets.US_ASCII);

        try (RunLedger ledger = open()) {
            assertThat(ledger.read()).containsExactly(records.get(0), records.get(2));
        }
    }

    @Test
    void refusesASecondWriter() {
        try (RunLedger first = open()) {
            assertThat(first.read()).isEmpty();
            assertThatThrownBy(this::open)
                    .isInstanceOfSatisfying(
                            PenstockException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNAVAILABLE))
                    .hasMessageContaining("another run")
                    .hasMessageContaining("ledger.jsonl");
        }
    }

    @Test
    void saysWhatCannotBeOpened() throws IOException {
        Path blocked = Files.writeString(directory.resolve("file"), "");

        assertThatThrownBy(() -> Local.ledger(blocked))
                .isInstanceOf(PenstockException.class)
                .hasMessageContaining("ledger.jsonl");
    }
}

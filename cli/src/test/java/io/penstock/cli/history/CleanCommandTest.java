package io.penstock.cli.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.cli.Main;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.spi.RunLedger;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code penstock clean} over a history that is written here. */
final class CleanCommandTest {
    private static final String FIRST = "20261122-120000-000";
    private static final String SECOND = "20261123-120000-000";

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** The first run made 1 and 2; the second made 3 and used 2 again. */
    @BeforeEach
    void twoRuns() throws IOException {
        try (HistoryFixtures history = new HistoryFixtures(directory)) {
            RunLedger first = history.run(FIRST, 0);
            history.ran(first, "A", 1, TaskOutcome.succeeded());
            history.ran(first, "B", 2, TaskOutcome.succeeded());
            HistoryFixtures.end(first);
            RunLedger second = history.run(SECOND, 24);
            history.reused(second, history.intent("B", 2));
            history.ran(second, "C", 3, TaskOutcome.succeeded());
            HistoryFixtures.end(second);
        }
    }

    private Path work(int digit) {
        return directory.resolve(
                "work/" + digit + digit + "/" + String.valueOf(digit).repeat(30));
    }

    private int penstock(String... arguments) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), Map.of("HOME", "/nowhere"), directory, arguments);
    }

    @Test
    void removesWhatOneRunAloneUses() {
        assertThat(penstock("clean", "-f", FIRST)).as(err::toString).isZero();

        assertThat(work(1)).doesNotExist();
        assertThat(work(2)).as("used again by the other run").exists();
        assertThat(work(3)).exists();
        assertThat(out.toString()).contains("removed 1 work directory, kept 1 that other runs use");
        out.getBuffer().setLength(0);
        assertThat(penstock("log", "-q")).isZero();
        assertThat(out).hasToString(SECOND + "\n");
    }

    @Test
    void showsOnlyWhatItWouldRemove() {
        assertThat(penstock("clean", "-n")).isZero();

        assertThat(out).hasToString("Would remove " + work(3) + "\n");
        assertThat(work(3)).exists();
    }

    @Test
    void saysThatThereIsNothingToRemove() throws IOException {
        assertThat(penstock("clean", "-f", "-before", "2020-01-01")).isZero();
        assertThat(out).hasToString("There are no runs before 2020-01-01.\n");

        out.getBuffer().setLength(0);
        String third = "20261124-120000-000";
        try (HistoryFixtures history = new HistoryFixtures(directory)) {
            RunLedger ledger = history.run(third, 48);
            history.reused(ledger, history.intent("B", 2));
            HistoryFixtures.end(ledger);
        }
        assertThat(penstock("clean", "-n", third)).isZero();
        assertThat(out)
                .hasToString("Run " + third + ": would remove no work directories, keep 1 that other runs use\n");
    }

    @Test
    void removesNothingWithoutBeingToldTo() {
        assertThat(penstock("clean", FIRST)).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("error: Missing required argument")
                .contains("-n", "-f");
        assertThat(work(1)).exists();
    }

    @Test
    void removesAllRunsBeforeADay() {
        assertThat(penstock("clean", "-f", "-before", "2030-01-01"))
                .as(err::toString)
                .isZero();

        assertThat(directory.resolve("work/11")).isEmptyDirectory();
        assertThat(work(2)).doesNotExist();
        assertThat(work(3)).doesNotExist();
    }

    @Test
    void removesAllRunsBeforeAnother() {
        assertThat(penstock("clean", "-f", "-q", "-before", SECOND)).isZero();

        assertThat(work(1)).doesNotExist();
        assertThat(work(2)).exists();
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void removesInputsThatWereBroughtThereWithTheLastRun() throws IOException {
        Path stage = directory.resolve("work/stage");
        Files.createDirectories(stage.resolve("ab/cd"));

        assertThat(penstock("clean", "-f", FIRST)).isZero();
        assertThat(stage).exists();
        assertThat(penstock("clean", "-f")).isZero();
        assertThat(stage).doesNotExist();
    }

    @Test
    void keepsInputsThatTasksOfAnotherDirectoryUse() throws IOException {
        Path stage = Files.createDirectories(directory.resolve("work/stage"));
        Files.createDirectories(directory.resolve("work/ee/0123456789"));

        assertThat(penstock("clean", "-f", "-before", "2030-01-01T12:00")).isZero();
        assertThat(stage).exists();
    }

    @Test
    void keepsLogs() {
        assertThat(penstock("clean", "-f", "-k")).isZero();

        assertThat(out)
                .hasToString("Run " + SECOND
                        + ": removed all but the logs from 1 work directory, kept 1 that other runs use\n");
        assertThat(work(3).resolve("out.txt")).doesNotExist();
        assertThat(work(3).resolve(".command.sh")).exists();
        out.getBuffer().setLength(0);
        assertThat(penstock("log", "-q")).isZero();
        assertThat(out.toString()).contains(SECOND);
    }

    @Test
    void removesLinksRatherThanWhatTheyLeadTo(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("precious"), "x");
        Files.createSymbolicLink(work(3).resolve("link"), elsewhere);

        assertThat(penstock("clean", "-f")).isZero();
        assertThat(elsewhere.resolve("precious")).exists();
    }

    @Test
    void touchesNothingOutsideTheWorkRoot() throws IOException {
        Path outside = Files.createDirectories(directory.resolve("data"));
        try (HistoryFixtures history = new HistoryFixtures(directory)) {
            RunLedger ledger = history.run("20261124-120000-000", 48);
            history.intended(ledger, history.intentIn("X", 5, outside));
            history.ended(ledger, 5, TaskOutcome.succeeded());
            HistoryFixtures.end(ledger);
        }

        assertThat(penstock("clean", "-f")).isZero();
        assertThat(outside).exists();
    }

    @Test
    void refusesARunWhoseTasksMayRunStill() throws IOException {
        try (HistoryFixtures history = new HistoryFixtures(directory)) {
            RunLedger ledger = history.run("20261124-120000-000", 48);
            history.intended(ledger, history.intent("X", 5));
            ledger.close();
        }

        assertThat(penstock("clean", "-f")).isEqualTo(4);
        assertThat(err.toString()).contains("may run still", "penstock cancel 20261124-120000-000");
        assertThat(work(5)).exists();
        assertThat(penstock("clean", "-f", "-before", "2030-01-01")).isEqualTo(4);
        assertThat(work(1)).as("of an earlier run, which has ended").exists();
    }

    @Test
    void saysWhatItTakesForADay() {
        assertThat(penstock("clean", "-n", "-before", "yesterday")).isEqualTo(3);
        assertThat(err.toString()).contains("'yesterday' is neither a day, as 2026-11-23");
    }

    @Test
    void clearsAwayRunsOrJobDefinitionsAndNeverBoth() {
        assertThat(penstock("clean", "-f", "--job-definitions", FIRST)).isEqualTo(3);
        assertThat(penstock("clean", "-f", "-unused", "1d")).isEqualTo(3);
        assertThat(penstock("clean", "-f", "--job-definitions", "-unused", "long"))
                .isEqualTo(3);
        assertThat(err.toString())
                .contains("--job-definitions clears no run away", "-unused goes with --job-definitions", "long");
        assertThat(work(1)).exists();
    }
}

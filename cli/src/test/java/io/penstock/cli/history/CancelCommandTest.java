package io.penstock.cli.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.cli.Main;
import io.penstock.domain.event.TaskProgress;
import io.penstock.domain.run.AttemptIntent;
import io.penstock.domain.run.PastRun;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.spi.RunLedger;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code penstock cancel} over a history of runs that were killed and resumed. */
final class CancelCommandTest {
    private static final String KILLED = "20261122-120000-000";
    private static final String NEXT = "20261123-120000-000";

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();

    private int penstock(String... arguments) {
        out.getBuffer().setLength(0);
        PrintWriter all = new PrintWriter(out);
        return Main.run(all, all, Map.of("HOME", "/nowhere"), directory, arguments);
    }

    private void killedTwice(boolean ended) throws IOException {
        try (HistoryFixtures history = new HistoryFixtures(directory)) {
            RunLedger killed = history.run(KILLED, 0);
            history.intended(killed, history.intent("SLOW", 1));
            history.submitted(killed, 1, "99999901", "99999901:1");
            killed.close();
            RunLedger next = history.run(NEXT, 24, KILLED);
            history.intended(next, history.intent("SLOW", 1));
            if (ended) {
                history.ended(next, 1, TaskOutcome.succeeded());
                HistoryFixtures.end(next);
            }
            next.close();
        }
    }

    @Test
    void leavesAloneWhatTheResumingRunSawTheEndOf() throws IOException {
        killedTwice(true);

        assertThat(penstock("cancel")).as(out::toString).isZero();
        assertThat(out.toString()).contains("Run " + NEXT + " has left nothing behind");
        assertThat(penstock("cancel", KILLED)).isZero();
        assertThat(out.toString()).contains("nothing behind");
        assertThat(penstock("log", KILLED, "-f", "name,status")).isZero();
        assertThat(out).hasToString("SLOW (s1)\tCOMPLETED\n");
        assertThat(penstock("clean", "-f", KILLED)).as(out::toString).isZero();
    }

    @Test
    void endsOnceWhatTwoKilledRunsLeftBehind() throws IOException {
        killedTwice(false);

        assertThat(penstock("cancel")).as(out::toString).isZero();
        assertThat(out).hasToString("SLOW (s1) (99999901): no longer there\n");
        for (String run : new String[] {KILLED, NEXT}) {
            assertThat(penstock("log", run, "-f", "name,status")).isZero();
            assertThat(out).hasToString("SLOW (s1)\tFAILED\n");
        }
        assertThat(penstock("cancel", KILLED)).isZero();
        assertThat(out.toString()).contains("nothing behind");
    }

    @Test
    void saysWhatRunsOnAnotherHostAndDoesNotTakeItForGone() throws IOException {
        try (HistoryFixtures history = new HistoryFixtures(directory)) {
            RunLedger killed = history.run(KILLED, 0);
            history.intended(killed, history.intent("SLOW", 1));
            history.submitted(killed, 1, "4711", "4711:t99@0-1/1234/far");
            killed.close();
        }

        assertThat(penstock("cancel")).isNotZero();
        assertThat(out.toString())
                .startsWith("SLOW (s1) (4711): not seen to end: it runs on host far, if that is up, as process 4711")
                .doesNotContain("no longer there");
        assertThat(penstock("log", KILLED, "-f", "name,status")).isZero();
        assertThat(out).hasToString("SLOW (s1)\tSUBMITTED\n");
    }

    @Test
    void endsTheOthersWhereOneCannotBeAskedTo() throws IOException {
        try (HistoryFixtures history = new HistoryFixtures(directory)) {
            RunLedger killed = history.run(KILLED, 0);
            AttemptIntent elsewhere = history.intent("ELSEWHERE", 2).build();
            history.intended(
                    killed,
                    AttemptIntent.builder()
                            .from(elsewhere)
                            .task(TaskProgress.builder()
                                    .from(elsewhere.task())
                                    .executor("moon")
                                    .build()));
            history.intended(killed, history.intent("SLOW", 1));
            killed.close();
        }

        assertThat(penstock("cancel")).isNotZero();
        assertThat(out.toString())
                .contains("ELSEWHERE (s1): not seen to end: there is no executor 'moon' any more")
                .contains("SLOW (s1): no longer there");
    }

    @Test
    void seesThatTheProgramOfARunHasEnded() throws IOException, InterruptedException {
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        PastRun run = PastRun.builder()
                .name(KILLED)
                .commandLine("penstock run main.nf")
                .script("main.nf")
                .pid(ended.pid())
                .started(HistoryFixtures.NOON)
                .build();

        assertThat(LiveHead.of(run)).isEmpty();
    }

    @Test
    void tellsOfADamagedLedger() throws IOException {
        killedTwice(false);
        Files.write(directory.resolve(".penstock/ledger.db"), new byte[0]);

        assertThat(penstock("cancel")).isEqualTo(3);
        assertThat(out.toString())
                .contains("the ledger " + directory.resolve(".penstock/ledger.db") + " was damaged: 0 records")
                .contains("kept as ledger.db.damaged-1", "no run was started in this directory yet")
                .doesNotContain("\tat ");
    }
}

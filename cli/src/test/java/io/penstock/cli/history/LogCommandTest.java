package io.penstock.cli.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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

/** {@code penstock log} over a history that is written here. */
final class LogCommandTest {
    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void twoRuns() throws IOException {
        try (HistoryFixtures history = new HistoryFixtures(directory)) {
            RunLedger first = history.run("20261122-120000-000", 0);
            history.intended(
                    first,
                    history.intent("ALIGN", 1)
                            .ingredients(Map.of("script", "aaaa", "input reads.fq", "p/4/t", "container", "c")));
            history.ended(first, 1, TaskOutcome.succeeded());
            history.ran(first, "SORT", 2, TaskOutcome.toolExit(3));
            HistoryFixtures.end(first);
            RunLedger second = history.run("20261123-120000-000", 24);
            history.intended(
                    second,
                    history.intent("ALIGN", 3)
                            .ingredients(Map.of("script", "bbbb", "input reads.fq", "p/8/t", "container", "c")));
            history.submitted(second, 3, "77", "77:0");
            history.reused(second, history.intent("INDEX", 4));
            second.close();
        }
    }

    private int log(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "log";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Main.run(new PrintWriter(out), new PrintWriter(err), Map.of("HOME", "/nowhere"), directory, all);
    }

    @Test
    void showsTheRuns() {
        assertThat(log()).isZero();
        assertThat(out.toString().lines())
                .hasSize(3)
                .anyMatch(line -> line.contains("20261122-120000-000") && line.contains("SUCCEEDED"))
                .anyMatch(line -> line.contains("20261123-120000-000") && line.contains("CUT SHORT"));
    }

    @Test
    void showsTheNamesOfRunsAlone() {
        assertThat(log("-q")).isZero();
        assertThat(out).hasToString("20261122-120000-000\n20261123-120000-000\n");
    }

    @Test
    void showsFieldsOfTasksForScripts() {
        assertThat(log("20261122", "-f", "name,status,exit,native_id,cpus,memory,realtime"))
                .isZero();
        assertThat(out).hasToString("""
                        ALIGN (s1)\tCOMPLETED\t0\t-\t2\t4 GB\t6m 40s
                        SORT (s1)\tFAILED\t3\t1002\t2\t4 GB\t6m 40s
                        """);
    }

    @Test
    void showsTasksOfTheLastRunInATable() {
        assertThat(log("last")).isZero();
        assertThat(out.toString().lines())
                .hasSize(3)
                .anyMatch(line -> line.contains("ALIGN (s1)") && line.contains("SUBMITTED"))
                .anyMatch(line -> line.contains("INDEX (s1)") && line.contains("CACHED"));
    }

    @Test
    void tellsOfReusedTasksWhatTheRunKnewThatMadeThem() throws IOException {
        try (HistoryFixtures history = new HistoryFixtures(directory)) {
            RunLedger third = history.run("20261124-120000-000", 48);
            history.reused(third, history.intent("ALIGN", 1).details(Map.of()));
            history.reused(third, history.intent("INDEX", 4));
            HistoryFixtures.end(third);
        }

        assertThat(log("last", "-f", "name,status,realtime,memory,exit")).isZero();
        assertThat(out).hasToString("""
                        ALIGN (s1)\tCACHED\t6m 40s\t4 GB\t0
                        INDEX (s1)\tCACHED\t-\t4 GB\t0
                        """);
    }

    @Test
    void showsTasksForWhichAConditionHolds() {
        assertThat(log("20261122", "-filter", "status == 'FAILED' && realtime > 5.min", "-f", "name"))
                .isZero();
        assertThat(out).hasToString("SORT (s1)\n");
    }

    @Test
    void fillsInATemplate() throws IOException {
        Files.writeString(directory.resolve("t.md"), "## $name: ${exit} $nothing\n$script");

        assertThat(log("20261122", "-t", "t.md", "-filter", "exit == 3")).isZero();
        assertThat(out).hasToString("## SORT (s1): 3 $nothing\necho SORT\n");
    }

    @Test
    void refusesBracesAroundWhatIsNoField() throws IOException {
        Files.writeString(directory.resolve("t.md"), "$nothing ${nosuch}");

        assertThat(log("20261122", "-t", "t.md")).isEqualTo(3);
        assertThat(err.toString()).contains("there is no field 'nosuch'", "penstock log -l");
    }

    @Test
    void writesJson() throws IOException {
        assertThat(log("20261122", "-json", "-f", "name,exit,memory,realtime,tag,submit"))
                .isZero();
        JsonNode tasks = new ObjectMapper().readTree(out.toString());
        assertThat(tasks).hasSize(2);
        assertThat(tasks.get(1).get("exit").asInt()).isEqualTo(3);
        assertThat(tasks.get(1).get("memory").asLong()).isEqualTo(4L << 30);
        assertThat(tasks.get(1).get("realtime").asLong()).isEqualTo(400_000);
        assertThat(tasks.get(0).get("submit").isNull()).isTrue();
        out.getBuffer().setLength(0);

        assertThat(log("-json")).isZero();
        assertThat(new ObjectMapper().readTree(out.toString()).get(0).get("run").asText())
                .isEqualTo("20261122-120000-000");
    }

    @Test
    void saysWhatChangedSinceTheRunBefore() {
        assertThat(log("--why", "ALIGN (s1)")).isZero();
        assertThat(out.toString())
                .contains("20261122-120000-000", "input reads.fq changed: its size (4 to 8 bytes)", "script changed")
                .doesNotContain("container");
    }

    private void again(String process, Map<String, String> ingredients, Map<String, String> details, String script)
            throws IOException {
        try (HistoryFixtures history = new HistoryFixtures(directory)) {
            int digit = 8;
            RunLedger before = history.run("20261124-120000-000", 48);
            history.intended(
                    before,
                    history.intent(process, digit)
                            .ingredients(Map.of("script", "aaaa", "input a.txt", "p/4/t", "input b.txt", "q/4/t")));
            Files.writeString(history.workDirectory(digit).resolve(".command.sh"), "cat a.txt b.txt\n");
            history.ended(before, digit, TaskOutcome.succeeded());
            HistoryFixtures.end(before);
            RunLedger now = history.run("20261125-120000-000", 72, "20261124-120000-000");
            history.intended(
                    now,
                    history.intent(process, digit + 1)
                            .identity(HistoryFixtures.hash(ingredients.isEmpty() ? digit : digit + 1))
                            .details(details)
                            .ingredients(ingredients));
            Files.writeString(history.workDirectory(digit + 1).resolve(".command.sh"), script);
            HistoryFixtures.end(now);
        }
        assertThat(log("--why", process + " (s1)")).isZero();
    }

    @Test
    void saysThatTheSameInputsCameInAnotherOrder() throws IOException {
        again(
                "JOIN",
                Map.of("script", "bbbb", "input a.txt", "p/4/t", "input b.txt", "q/4/t"),
                Map.of(),
                "cat b.txt a.txt\n");

        assertThat(out.toString())
                .contains("same inputs in another order", "toSortedList()")
                .doesNotContain("script changed");
    }

    @Test
    void saysThatTheSameInputsGotOtherNames() throws IOException {
        again(
                "JOIN",
                Map.of("script", "aaaa", "input a.txt", "q/4/t", "input b.txt", "p/4/t"),
                Map.of(),
                "cat a.txt b.txt\n");

        assertThat(out.toString()).contains("same inputs in another order").doesNotContain("input a.txt changed");
    }

    @Test
    void saysThatTheScriptChangedWhereItDid() throws IOException {
        again(
                "JOIN",
                Map.of("script", "bbbb", "input a.txt", "p/4/t", "input b.txt", "q/4/t"),
                Map.of(),
                "cat -n b.txt a.txt\n");

        assertThat(out.toString()).contains("script changed").doesNotContain("another order");
    }

    @Test
    void saysThatATaskAlwaysRuns() throws IOException {
        again("JOIN", Map.of(), Map.of("cache", "false"), "");

        assertThat(out.toString()).contains("though nothing changed", "its directive cache is false");
    }

    @Test
    void saysThatResultsWereGone() throws IOException {
        again("JOIN", Map.of(), Map.of(), "");

        assertThat(out.toString())
                .contains("work/88/", "was gone, or not whole")
                .doesNotContain("cache");
    }

    @Test
    void saysThatATaskWasReusedOrIsNew() {
        assertThat(log("--why", "INDEX (s1)")).isZero();
        assertThat(out.toString()).contains("an earlier run had finished it");
        assertThat(log("20261122", "--why", "2")).isZero();
        assertThat(out.toString()).contains("SORT (s1) ran in 20261122-120000-000 for the first time");
    }

    @Test
    void listsTheFields() {
        assertThat(log("-l")).isZero();
        assertThat(out.toString().lines())
                .hasSize(29)
                .allMatch(line -> line.matches("[a-z_]+ {2,}\\S.+"))
                .contains("exit       the exit status of its script");
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThat(log("2025")).isEqualTo(3);
        assertThat(err.toString()).contains("no run '2025'", "20261122-120000-000");
        assertThat(log("2026")).isEqualTo(3);
        assertThat(err.toString()).contains("several runs begin with '2026'");
        assertThat(log("last", "-f", "nam")).isEqualTo(3);
        assertThat(err.toString()).contains("no field 'nam'", "penstock log -l");
        assertThat(log("last", "-filter", "statis == 1")).isEqualTo(3);
        assertThat(log("last", "--why", "NOBODY")).isEqualTo(3);
    }

    @Test
    void saysThatNothingRanHereYet(@TempDir Path empty) {
        assertThat(Main.run(
                        new PrintWriter(out), new PrintWriter(err), Map.of("HOME", "/nowhere"), empty, "log", "last"))
                .isEqualTo(3);
        assertThat(err.toString()).contains("no run was started in this directory yet");
        assertThat(empty).isEmptyDirectory();
    }
}

package io.penstock.it.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HybridExampleTest {
    private static final List<String> COLUMNS = List.of(
            "task_id",
            "hash",
            "native_id",
            "process",
            "tag",
            "name",
            "status",
            "exit",
            "attempt",
            "executor",
            "queue",
            "submit",
            "start",
            "complete",
            "duration",
            "realtime",
            "%cpu",
            "peak_rss",
            "rchar",
            "wchar",
            "workdir",
            "failure",
            "log_stream",
            "instance_type",
            "purchase_option",
            "zone");

    @TempDir
    private Path directory;

    @Test
    void rehearsesTheExampleWithResultsRightToTheByteAndReusesAllOfItAfterwards() throws IOException {
        Path example = Places.copy(Places.hybridExample(), directory.resolve("hybrid"));
        Penstock penstock = Penstock.in(directory);

        Penstock.End end = penstock.run("hybrid", "--rehearse", "-with-trace", "trace.tsv");

        assertThat(end.status()).as("%s", end).isZero();
        assertThat(end.out())
                .contains(
                        "EXTRACT → local",
                        "COUNT   → awsbatch (queue my-batch-queue, region eu-west-1 at http://127.0.0.1:",
                        "GATHER  → local")
                .contains("7 tasks succeeded", "3 awsbatch", "4 local");
        assertThat(directory.resolve("results/kmers.tsv"))
                .hasContent(KmerTable.of(pairs(example.resolve("data")), 5, 10))
                .isRegularFile();
        checkTrace(Files.readAllLines(directory.resolve("trace.tsv")));

        Penstock.End again = penstock.run("hybrid", "--rehearse", "-resume", "-with-trace", "again.tsv");

        assertThat(again.status()).as("%s", again).isZero();
        assertThat(again.out()).contains("0 tasks succeeded", "7 reused");
        assertThat(column(Files.readAllLines(directory.resolve("again.tsv")), "status"))
                .containsOnly("CACHED")
                .hasSize(7);
    }

    @Test
    void runsTheSameOnRealReads() throws IOException {
        Path reads = Places.root().resolve("../shared/data/ggal").normalize();
        assumeTrue(Files.isDirectory(reads), "skipped: no reads in ../shared/data/ggal");
        Places.copy(Places.hybridExample(), directory.resolve("hybrid"));

        Penstock.End end = Penstock.in(directory)
                .run("hybrid", "--rehearse", "--reads", reads + "/ggal_*_{1,2}.fq", "--k", "7", "--top=25", "-q");

        assertThat(end.status()).as("%s", end).isZero();
        assertThat(end.err()).isEmpty();
        assertThat(directory.resolve("results/kmers.tsv")).hasContent(KmerTable.of(pairs(reads), 7, 25));
    }

    private static void checkTrace(List<String> trace) {
        assertThat(trace.get(0).split("\t", -1)).containsExactlyElementsOf(COLUMNS);
        assertThat(column(trace, "process"))
                .containsExactlyInAnyOrder("EXTRACT", "EXTRACT", "EXTRACT", "COUNT", "COUNT", "COUNT", "GATHER");
        for (String line : trace.subList(1, trace.size())) {
            Map<String, String> row = row(line);
            boolean big = "COUNT".equals(row.get("process"));
            assertThat(row)
                    .containsEntry("status", "COMPLETED")
                    .containsEntry("exit", "0")
                    .containsEntry("attempt", "1")
                    .containsEntry("executor", big ? "awsbatch" : "local")
                    .containsEntry("queue", big ? "my-batch-queue" : "-");
            assertThat(row.get("workdir")).contains(big ? "s3://my-bucket/work/" : "/work/");
            assertThat(row.get("native_id")).isNotEqualTo("-");
            assertThat(row.get("rchar")).matches("[\\d.]+ [KMG]?B");
            assertThat(row.get("submit")).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3}");
        }
    }

    private static Map<String, String> row(String line) {
        String[] values = line.split("\t", -1);
        assertThat(values).hasSameSizeAs(COLUMNS);
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            row.put(COLUMNS.get(i), values[i]);
        }
        return row;
    }

    private static List<String> column(List<String> trace, String name) {
        return trace.stream().skip(1).map(line -> row(line).get(name)).toList();
    }

    private static SortedMap<String, List<Path>> pairs(Path reads) throws IOException {
        try (Stream<Path> files = Files.list(reads)) {
            return files.filter(file -> file.toString().endsWith(".fq"))
                    .sorted()
                    .collect(Collectors.groupingBy(
                            file -> file.getFileName().toString().replaceAll("_[12]\\.fq$", ""),
                            TreeMap::new,
                            Collectors.toList()));
        }
    }
}

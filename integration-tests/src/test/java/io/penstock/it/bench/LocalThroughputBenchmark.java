package io.penstock.it.bench;

import io.penstock.it.bench.TimedCommand.Usage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Compares 500 trivial tasks run by {@code ./penstock} with {@code xargs -P2} running the same 500 scripts: wall time and
 * the CPU time of everything that was started. Run by hand; see {@code docs/benchmarks.md}.
 */
public final class LocalThroughputBenchmark {
    private static final int TASKS = 500;
    private static final int ROUNDS = 3;

    private LocalThroughputBenchmark() {}

    /** Measures; the one argument, if any, is the number of tasks. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        int tasks = arguments.length > 0 ? Integer.parseInt(arguments[0]) : TASKS;
        System.out.printf(Locale.ROOT, "%d tasks, the best of %d rounds, seconds%n", tasks, ROUNDS);
        compare("one echo", "echo task %s > out.txt", tasks);
        compare("three programs", "seq 100 %s | sort -n | cksum > out.txt", tasks);
    }

    private static void compare(String title, String script, int tasks) throws IOException, InterruptedException {
        Path root = Files.createTempDirectory("penstock-benchmark");
        Path scripts = writeScripts(root, script, tasks);
        Path pipeline = writePipeline(root, script, tasks);
        List<Usage> alone = new ArrayList<>();
        List<Usage> penstock = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            alone.add(TimedCommand.run(
                    root, Map.of(), "printf '%s\\0' " + scripts + "/*.sh | xargs -0 -P2 -n1 bash -ue"));
            penstock.add(TimedCommand.run(
                    root, Map.of(), launcher() + " run " + pipeline + " -q -w " + root.resolve("work-" + round)));
        }
        report(title, Usage.least(alone), Usage.least(penstock));
    }

    private static void report(String title, Usage alone, Usage penstock) {
        System.out.printf(Locale.ROOT, "%n%-16s %8s %8s%n", title, "wall", "cpu");
        System.out.printf(Locale.ROOT, "%-16s %8.2f %8.2f%n", "xargs -P2", alone.wall(), alone.cpu());
        System.out.printf(Locale.ROOT, "%-16s %8.2f %8.2f%n", "penstock", penstock.wall(), penstock.cpu());
        System.out.printf(
                Locale.ROOT,
                "%-16s %8.2f %8.2f%n",
                "ratio",
                penstock.wall() / alone.wall(),
                penstock.cpu() / alone.cpu());
    }

    private static Path writeScripts(Path root, String script, int tasks) throws IOException {
        Path scripts = Files.createDirectories(root.resolve("scripts"));
        for (int i = 1; i <= tasks; i++) {
            Files.writeString(
                    scripts.resolve(i + ".sh"),
                    script.formatted(i)
                                    .replace(
                                            "out.txt",
                                            scripts.resolve(i + ".txt").toString()) + "\n");
        }
        return scripts;
    }

    private static Path writePipeline(Path root, String script, int tasks) throws IOException {
        Path pipeline = root.resolve("main.nf");
        Files.writeString(pipeline, """
                process TRIVIAL {
                    input: val x
                    output: path 'out.txt'
                    script: "%s"
                }
                workflow { TRIVIAL(channel.of(1..%d)) }
                """.formatted(script.formatted("$x"), tasks));
        Files.writeString(root.resolve("nextflow.config"), "executor.cpus = 2\n");
        return pipeline;
    }

    private static Path launcher() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("penstock")) ? here.resolve("penstock") : here.resolveSibling("penstock");
    }
}

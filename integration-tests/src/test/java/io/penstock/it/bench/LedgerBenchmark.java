package io.penstock.it.bench;

import com.sun.management.OperatingSystemMXBean;
import io.penstock.api.run.TaskRunner;
import io.penstock.contract.FakeTaskExecutor;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.process.ProcessDefinition;
import io.penstock.domain.run.PastRun;
import io.penstock.domain.run.RunReport;
import io.penstock.domain.run.RunSettings;
import io.penstock.domain.task.TaskRequest;
import io.penstock.domain.task.TaskResult;
import io.penstock.local.Local;
import io.penstock.spi.FileStore;
import io.penstock.spi.LedgerRecord;
import io.penstock.spi.RunHistoryWriter;
import io.penstock.spi.RunLedger;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Runs many small tasks, and then again with {@code -resume}: what a task takes of the heap, what
 * the ledger adds to its CPU where no two tasks share a flush, how long the head needs to find everything finished. The tasks themselves run nowhere. Run by hand;
 * see {@code docs/benchmarks.md}.
 */
public final class LedgerBenchmark {
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private LedgerBenchmark() {}

    /** Takes the numbers of tasks; 1,000, 10,000 and 100,000 by default. */
    public static void main(String... arguments) throws Exception {
        List<String> sizes = arguments.length > 0 ? List.of(arguments) : List.of("1000", "10000", "100000");
        Path directory = Files.createTempDirectory("penstock-ledger");
        measure(directory.resolve("warm-up"), 2000);
        System.out.printf(
                Locale.ROOT,
                "%n%8s %14s %14s %14s %12s %14s %14s %14s%n",
                "tasks",
                "heap peak MB",
                "cpu ms/task",
                "ledger ms/task",
                "ledger MB",
                "resume s",
                "resume cpu s",
                "resume peak MB");
        for (String size : sizes) {
            Figures figures = measure(directory.resolve(size), Integer.parseInt(size));
            System.out.printf(
                    Locale.ROOT,
                    "%8s %14.0f %14.3f %14.3f %12.1f %14.2f %14.2f %14.0f%n",
                    size,
                    figures.heap,
                    figures.cpu,
                    figures.ledger,
                    figures.file,
                    figures.resume,
                    figures.resumeCpu,
                    figures.resumeHeap);
        }
        TemporaryFiles.delete(directory);
    }

    private static Figures measure(Path directory, int tasks) throws Exception {
        System.gc();
        resetPeak();
        double all = cpu(() -> keep(directory, tasks, "first", Optional.empty()));
        double heap = peak();
        double ledger = cpu(() -> writeAgain(directory));
        double file = Files.size(directory.resolve("history/ledger.db")) / 1e6;
        System.gc();
        resetPeak();
        long began = System.nanoTime();
        double resume = cpu(() -> keep(directory, tasks, "second", Optional.of("first")));
        double wall = (System.nanoTime() - began) / 1e9;
        return new Figures(heap, all / tasks, ledger / tasks, file, wall, resume / 1e3, peak());
    }

    /** Writes the records of a run once more, each task's after those of the task before it are durable: nothing shares a flush. */
    private static void writeAgain(Path directory) throws IOException {
        try (RunHistoryWriter history = Local.history(directory.resolve("history"));
                RunHistoryWriter other = Local.history(directory.resolve("again"))) {
            RunLedger ledger = other.begin(
                    PastRun.builder().name("again").started(Instant.EPOCH).build());
            history.records("first", record -> {
                CompletionStage<Void> durable = ledger.append(record);
                if (record instanceof LedgerRecord.Intended) {
                    durable.toCompletableFuture().join();
                }
            });
        }
    }

    private static void keep(Path directory, int tasks, String name, Optional<String> resumed) throws IOException {
        try (RunHistoryWriter history = Local.history(directory.resolve("history"))) {
            RunLedger ledger = history.begin(PastRun.builder()
                    .name(name)
                    .resumed(resumed)
                    .started(Clock.systemUTC().instant())
                    .build());
            // No end is written down after the first run: the second one reads all of its records, as after a kill.
            run(directory.resolve("work"), tasks, ledger, resumed.isPresent());
        }
    }

    private static void run(Path directory, int tasks, RunLedger ledger, boolean resume) throws IOException {
        try (FileStore files = Local.fileStore()) {
            FakeTaskExecutor executor = new FakeTaskExecutor("local", files, FileLocation.of(directory));
            try (TaskRunner runner = TaskRunner.builder()
                    .ledger(ledger)
                    .executor(executor.forgetting())
                    .fileStore(files)
                    .settings(RunSettings.builder()
                            .launchDirectory(directory)
                            .resume(resume)
                            .build())
                    .build()) {
                submit(runner, tasks);
                check(runner.report(), tasks, resume);
            }
        }
    }

    private static void submit(TaskRunner runner, int tasks) throws IOException {
        ProcessDefinition process = ProcessDefinition.named("SMALL").build();
        for (int i = 0; i < tasks; i++) {
            var unused = runner.submit(TaskRequest.of(process, "echo " + i));
        }
        try {
            if (!runner.awaitIdle(PATIENCE)) {
                throw new IOException("the tasks do not end");
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void check(RunReport report, int tasks, boolean resume) {
        TaskResult.Status status = resume ? TaskResult.Status.REUSED : TaskResult.Status.SUCCEEDED;
        if (report.count(status) != tasks) {
            throw new IllegalStateException(report.toString());
        }
    }

    /** Returns the milliseconds of CPU that all threads take for something. */
    private static double cpu(Work work) throws Exception {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long before = system.getProcessCpuTime();
        work.run();
        return (system.getProcessCpuTime() - before) / 1e6;
    }

    private static void resetPeak() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
    }

    private static double peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                / 1e6;
    }

    /** Something to be measured. */
    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    private record Figures(
            double heap, double cpu, double ledger, double file, double resume, double resumeCpu, double resumeHeap) {}
}

package io.penstock.it.durable;

import io.penstock.api.run.TaskRunner;
import io.penstock.aws.AwsBatch;
import io.penstock.aws.AwsBatchSettings;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.run.PastRun;
import io.penstock.domain.run.RunSettings;
import io.penstock.local.Local;
import io.penstock.local.LocalSettings;
import io.penstock.pipeline.Pipeline;
import io.penstock.pipeline.PipelineSettings;
import io.penstock.spi.FileStore;
import io.penstock.spi.RunHistoryWriter;
import io.penstock.spi.RunLedger;
import io.penstock.spi.TaskExecutor;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Runs a script as the command line would, up to a step of the protocol, by a clock that may be wrong. */
public final class Head {
    private Head() {}

    /** Takes the directory, the bucket directory, the step or nothing, and by how many seconds the clock is wrong. */
    public static void main(String... arguments) {
        Path directory = Path.of(arguments[0]);
        Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(Long.parseLong(arguments[3])));
        AwsBatchSettings cloud = AwsBatchSettings.builder()
                .workRoot(FileLocation.parse(arguments[1]))
                .environment(System.getenv())
                .pollInterval(Duration.ofMillis(100))
                .lostAfter(HybridRun.LOST_AFTER)
                .build();
        try (RunHistoryWriter history = Local.history(directory.resolve(".penstock"));
                TaskExecutor here = Local.executor(LocalSettings.builder()
                        .workRoot(directory.resolve("work"))
                        .build());
                TaskExecutor there = AwsBatch.executor(cloud);
                FileStore files = Local.fileStore();
                FileStore objects = AwsBatch.fileStore(cloud);
                TaskRunner runner = TaskRunner.builder()
                        .executor(here)
                        .executor(there)
                        .fileStore(files)
                        .fileStore(objects)
                        .ledger(ledger(history, arguments[2], clock))
                        .listener(event -> System.out.println(event))
                        .clock(clock)
                        .settings(RunSettings.builder()
                                .launchDirectory(directory)
                                .retryDelay(Duration.ZERO)
                                .resume(true)
                                .build())
                        .build()) {
            run(runner, directory, files, objects);
        }
    }

    private static RunLedger ledger(RunHistoryWriter history, String step, Clock clock) {
        List<PastRun> runs = history.runs();
        RunLedger ledger = history.begin(PastRun.builder()
                .name("run-" + runs.size())
                .resumed(
                        runs.isEmpty()
                                ? Optional.empty()
                                : Optional.of(runs.get(runs.size() - 1).name()))
                .started(clock.instant())
                .build());
        return step.isEmpty() ? ledger : new FatalLedger(ledger, Step.parse(step));
    }

    private static void run(TaskRunner runner, Path directory, FileStore files, FileStore objects) {
        Pipeline pipeline = Pipeline.load(
                directory.resolve("main.nf").toString(),
                PipelineSettings.builder()
                        .launchDirectory(directory)
                        .addStores(files, objects)
                        .output(System.out::println)
                        .build());
        runner.plan(pipeline.processes());
        boolean success =
                pipeline.run(runner).completion().toCompletableFuture().join().isSuccess();
        if (!success) {
            throw new IllegalStateException("the run failed: " + runner.report());
        }
    }
}

package io.penstock.it.pipeline;

import io.penstock.api.run.TaskRunner;
import io.penstock.config.ConfigLoader;
import io.penstock.config.Configuration;
import io.penstock.domain.run.RunReport;
import io.penstock.domain.run.RunSettings;
import io.penstock.local.Local;
import io.penstock.local.LocalSettings;
import io.penstock.pipeline.Pipeline;
import io.penstock.pipeline.PipelineSettings;
import io.penstock.spi.ConfigurationSource;
import io.penstock.spi.FileStore;
import io.penstock.spi.TaskExecutor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs scripts of a directory with the real engine, as processes of this machine. */
final class LocalScripts {
    private final Path directory;
    final List<String> lines = Collections.synchronizedList(new ArrayList<>());

    LocalScripts(Path directory) {
        this.directory = directory;
    }

    void write(String name, String text) {
        try {
            Path file = directory.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String name) {
        try {
            return Files.readString(directory.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what the project's own file says. */
    private Configuration configuration() {
        ConfigLoader.Builder loader = ConfigLoader.builder();
        Path file = directory.resolve("nextflow.config");
        return (Files.exists(file) ? loader.file(file) : loader).build().load();
    }

    RunReport run(boolean resume) {
        return run(resume, configuration());
    }

    RunReport run(boolean resume, ConfigurationSource configuration) {
        try (TaskExecutor executor = Local.executor(LocalSettings.builder()
                        .workRoot(directory.resolve("work"))
                        .build());
                FileStore files = Local.fileStore();
                TaskRunner runner = TaskRunner.builder()
                        .executor(executor)
                        .fileStore(files)
                        .configuration(configuration)
                        .settings(RunSettings.builder()
                                .launchDirectory(directory)
                                .resume(resume)
                                .build())
                        .build()) {
            Pipeline pipeline = Pipeline.load(
                    "main.nf",
                    PipelineSettings.builder()
                            .launchDirectory(directory)
                            .addStores(files)
                            .parameters(configuration instanceof Configuration given ? given.parameters() : Map.of())
                            .output(lines::add)
                            .build());
            runner.plan(pipeline.processes());
            return pipeline.run(runner)
                    .completion()
                    .toCompletableFuture()
                    .orTimeout(60, TimeUnit.SECONDS)
                    .join();
        }
    }
}

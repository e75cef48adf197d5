package io.penstock.pipeline;

import io.penstock.contract.InMemoryFileStore;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.run.RunReport;
import io.penstock.domain.task.TaskBody;
import io.penstock.domain.task.TaskRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A project in memory at {@code /project}, to run its scripts with a fake runner and see what they print. */
final class Project {
    private final InMemoryFileStore files = new InMemoryFileStore("file");
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final PipelineSettings.Builder settings = PipelineSettings.builder()
            .launchDirectory(Path.of("/project"))
            .addStores(files)
            .output(lines::add);
    private Predicate<TaskRequest> fails = request -> false;
    final FakeRunner runner = new FakeRunner(files, request -> fails.test(request));

    static Project of(String... script) {
        return new Project().with("main.nf", String.join("\n", script));
    }

    Project with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Project with(String name, byte[] content) {
        files.write(FileLocation.parse("/project/" + name), content);
        return this;
    }

    Project param(String name, Object value) {
        settings.putParameters(name, value);
        return this;
    }

    Project settings(java.util.function.Consumer<PipelineSettings.Builder> change) {
        change.accept(settings);
        return this;
    }

    Project failing(Predicate<TaskRequest> tasks) {
        fails = tasks;
        return this;
    }

    Pipeline load() {
        return Pipeline.load("/project/main.nf", settings.build());
    }

    RunReport report() {
        try {
            return load().start(runner::submit, runner.cancelled::add, runner::report)
                    .completion()
                    .toCompletableFuture()
                    .orTimeout(20, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Runs the script and returns the lines it printed. */
    List<String> run() {
        report();
        return List.copyOf(lines);
    }

    /** Runs the script and returns the scripts of its tasks, sorted. */
    List<String> scripts() {
        report();
        return runner.bodies.stream().map(TaskBody::script).sorted().toList();
    }

    String text(String path) {
        return files.text(FileLocation.parse("/project/" + path));
    }
}

package io.penstock.pipeline;

import io.penstock.contract.InMemoryFileStore;
import io.penstock.contract.StoreDecorator;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.file.StoredFile;
import io.penstock.domain.run.RunReport;
import io.penstock.domain.task.TaskBody;
import io.penstock.domain.task.TaskRequest;
import io.penstock.spi.FileStore;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A project in memory at {@code /project}, to run its scripts with a fake runner and see what they print. */
final class Project {
    private final InMemoryFileStore files = new InMemoryFileStore("file");
    private final Map<FileLocation, Set<String>> readers = new ConcurrentHashMap<>();
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final PipelineSettings.Builder settings = PipelineSettings.builder()
            .launchDirectory(Path.of("/project"))
            .addStores(new Watched(files, readers))
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
                    .orTimeout(60, TimeUnit.SECONDS)
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

    /** Returns the names of the threads that have opened a file or listed a directory. */
    Set<String> threads(String path) {
        return readers.getOrDefault(FileLocation.parse(path), Set.of());
    }

    /** Notes who reads. */
    private static final class Watched extends StoreDecorator {
        private final Map<FileLocation, Set<String>> readers;

        Watched(FileStore store, Map<FileLocation, Set<String>> readers) {
            super(store);
            this.readers = readers;
        }

        @Override
        public InputStream read(FileLocation file) {
            note(file);
            return super.read(file);
        }

        @Override
        public List<StoredFile> children(FileLocation directory) {
            note(directory);
            return super.children(directory);
        }

        private void note(FileLocation location) {
            readers.computeIfAbsent(location, absent -> ConcurrentHashMap.newKeySet())
                    .add(Thread.currentThread().getName());
        }
    }
}

package io.penstock.cli.run;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.cli.option.ConfigurationOptions;
import io.penstock.config.Configuration;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.run.PastRun;
import io.penstock.domain.run.RunSettings;
import io.penstock.local.LocalSettings;
import io.penstock.spi.FileStore;
import io.penstock.spi.TaskExecutor;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The executors and stores that an earlier run used, as the configuration gives them now. */
public final class BackEnds implements AutoCloseable {
    private final RunParts parts;
    private final Closing closing;

    private BackEnds(RunParts parts, Closing closing) {
        this.parts = parts;
        this.closing = closing;
    }

    /** Puts them together; nothing of AWS is asked before somebody needs it, and nothing at all for what was rehearsed. */
    public static BackEnds of(PastRun run, ConfigurationOptions options, Surroundings surroundings) {
        Project project = Project.of(run.script().isEmpty() ? "." : run.script(), surroundings);
        Configuration configuration =
                new ConfigurationReader(surroundings, line -> {}).project(project.directory(), options, Map.of());
        WorkRoots roots = new WorkRoots(local(run, surroundings), bucket(run), false);
        Closing closing = new Closing();
        try {
            AwsSide aws = run.rehearsed()
                    ? AwsSide.rehearsed(configuration, roots, surroundings, closing)
                    : AwsSide.real(configuration, roots, surroundings);
            RunParts parts = closing.add(RunModule.assemble(new RunPlan(
                    RunSettings.builder()
                            .launchDirectory(surroundings.directory())
                            .build(),
                    configuration,
                    LocalSettings.from(configuration, roots.local()),
                    aws.settings(),
                    null,
                    List.of())));
            return new BackEnds(parts, closing);
        } catch (RuntimeException e) {
            closing.close();
            throw e;
        }
    }

    private static Path local(PastRun run, Surroundings surroundings) {
        return run.workRoots().stream()
                .filter(FileLocation::isLocal)
                .map(FileLocation::toPath)
                .findFirst()
                .orElse(surroundings.directory().resolve("work"));
    }

    private static Optional<FileLocation> bucket(PastRun run) {
        return run.workRoots().stream().filter(root -> !root.isLocal()).findFirst();
    }

    /** Returns the executor of that name. */
    public TaskExecutor executor(String name) {
        return known(parts.executors(), name, "executor");
    }

    /** Returns the store that keeps a location. */
    public FileStore store(FileLocation location) {
        return known(parts.stores(), location.scheme(), "store");
    }

    private static <T> T known(Map<String, T> parts, String name, String kind) {
        T part = parts.get(name);
        if (part == null) {
            throw new PenstockException(ErrorCode.ARGUMENT, "there is no " + kind + " '" + name + "' any more");
        }
        return part;
    }

    @Override
    public void close() {
        closing.close();
    }
}

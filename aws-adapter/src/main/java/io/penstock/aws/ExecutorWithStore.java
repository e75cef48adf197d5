package io.penstock.aws;

import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.domain.task.TaskDirectives;
import io.penstock.spi.AttemptObserver;
import io.penstock.spi.ExecutorCapabilities;
import io.penstock.spi.FileStore;
import io.penstock.spi.RunningAttempt;
import io.penstock.spi.TaskExecutor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** An executor that owns the store of its work directories. */
final class ExecutorWithStore implements TaskExecutor {
    private final FileStore store;
    private final TaskExecutor executor;

    ExecutorWithStore(AwsBatchSettings settings) {
        this.store = AwsBatch.fileStore(settings);
        this.executor = AwsBatch.executor(settings, store);
    }

    @Override
    public String name() {
        return executor.name();
    }

    @Override
    public ExecutorCapabilities capabilities() {
        return executor.capabilities();
    }

    @Override
    public Optional<FileLocation> workRoot() {
        return executor.workRoot();
    }

    @Override
    public String describeRoute(TaskDirectives directives) {
        return executor.describeRoute(directives);
    }

    @Override
    public List<String> check(TaskDirectives directives) {
        return executor.check(directives);
    }

    @Override
    public void verify(TaskDirectives directives) {
        executor.verify(directives);
    }

    @Override
    public Map<String, String> translate(TaskDirectives directives) {
        return executor.translate(directives);
    }

    @Override
    public RunningAttempt submit(TaskAttempt attempt, AttemptObserver observer) {
        return executor.submit(attempt, observer);
    }

    @Override
    public CompletionStage<Optional<RunningAttempt>> reattach(
            TaskAttempt attempt, String token, AttemptObserver observer) {
        return executor.reattach(attempt, token, observer);
    }

    @Override
    public void close() {
        executor.close();
        store.close();
    }
}

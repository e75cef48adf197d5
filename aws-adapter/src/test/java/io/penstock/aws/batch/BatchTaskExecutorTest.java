package io.penstock.aws.batch;

import io.penstock.aws.AwsBatch;
import io.penstock.aws.EmulatedAws;
import io.penstock.contract.TaskExecutorContract;
import io.penstock.domain.container.ContainerReference;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.queue.QueueReference;
import io.penstock.domain.task.TaskDirectives;
import io.penstock.spi.FileStore;
import io.penstock.spi.TaskExecutor;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

final class BatchTaskExecutorTest extends TaskExecutorContract {
    private static EmulatedAws aws;
    private static FileStore store;

    private FileLocation workRoot;

    @BeforeAll
    static void start(@TempDir Path directory) {
        aws = EmulatedAws.start(directory);
        store = AwsBatch.fileStore(aws.settings().build());
    }

    @BeforeEach
    void chooseDirectory() {
        workRoot = aws.freshDirectory();
    }

    @AfterAll
    static void stop() {
        store.close();
        aws.close();
    }

    @Override
    protected TaskExecutor newExecutor() {
        return AwsBatch.executor(aws.settings().workRoot(workRoot).build(), store);
    }

    @Override
    protected FileStore store() {
        return store;
    }

    @Override
    protected FileLocation workRoot() {
        return workRoot;
    }

    @Override
    protected TaskDirectives.Builder directives() {
        return TaskDirectives.builder()
                .executor("awsbatch")
                .queue(new QueueReference(EmulatedAws.QUEUE))
                .container(ContainerReference.parse("ubuntu:24.04"));
    }

    /** A job whose processes ignore SIGTERM is killed half a minute later. */
    @Override
    protected Duration patience() {
        return Duration.ofSeconds(60);
    }

    /** Batch takes no limit below a minute. */
    @Override
    protected Duration timeLimit() {
        return Duration.ZERO;
    }
}

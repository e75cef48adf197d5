package io.penstock.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.file.FileLocation;
import io.penstock.domain.queue.QueueReference;
import io.penstock.domain.task.TaskDirectives;
import io.penstock.spi.FileStore;
import io.penstock.spi.TaskExecutor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Executor and store ask for credentials once: a sign-in may be refreshed only once. */
final class SharedCredentialsTest {
    private static final TaskDirectives DIRECTIVES = TaskDirectives.builder()
            .queue(new QueueReference(EmulatedAws.QUEUE))
            .build();

    @TempDir
    private Path directory;

    private EmulatedAws aws;
    private AwsBatchSettings settings;

    @BeforeEach
    void start() throws IOException {
        aws = EmulatedAws.start(directory.resolve("aws"));
        Path program = Files.writeString(directory.resolve("credentials"), """
                #!/bin/bash
                echo asked >> '%s'
                echo '{"Version": 1, "AccessKeyId": "%s", "SecretAccessKey": "%s"}'
                """.formatted(
                        asked(), aws.emulator().accessKeyId(), aws.emulator().secretAccessKey()));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        Path config = Files.writeString(
                directory.resolve("config"), "[profile work]\ncredential_process = " + program + "\n");
        Map<String, String> environment = new HashMap<>(aws.emulator().environment());
        environment.remove("AWS_ACCESS_KEY_ID");
        environment.remove("AWS_SECRET_ACCESS_KEY");
        environment.put("AWS_CONFIG_FILE", config.toString());
        environment.put("AWS_SHARED_CREDENTIALS_FILE", directory.resolve("none").toString());
        settings = aws.settings().environment(environment).profile("work").build();
    }

    @AfterEach
    void stop() {
        aws.close();
    }

    private Path asked() {
        return directory.resolve("asked");
    }

    @Test
    void areAskedForOnce() throws IOException {
        try (FileStore store = AwsBatch.fileStore(settings)) {
            FileLocation file = aws.freshDirectory().resolve("f");
            store.write(file, new byte[] {1});
            try (TaskExecutor executor = AwsBatch.executor(settings, store)) {
                executor.verify(DIRECTIVES);
            }

            assertThat(store.stat(file)).as("after the executor was closed").isPresent();
        }
        assertThat(asked()).hasContent("asked");
    }

    @Test
    void areAskedForOnceByAnExecutorWithAStoreOfItsOwn() {
        try (TaskExecutor executor = AwsBatch.executor(settings)) {
            executor.verify(DIRECTIVES);
        }

        assertThat(asked()).hasContent("asked");
    }

    @Test
    void areThoseOfEachWhereTheirSettingsDiffer() throws IOException {
        AwsBatchSettings patient = settings.toBuilder().maxErrorRetry(7).build();
        try (FileStore store = AwsBatch.fileStore(settings);
                TaskExecutor executor = AwsBatch.executor(patient, store)) {
            store.write(aws.freshDirectory().resolve("f"), new byte[] {1});
            executor.verify(DIRECTIVES);
        }

        assertThat(Files.readAllLines(asked())).hasSize(2);
    }
}

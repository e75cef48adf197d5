package io.penstock.aws.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.penstock.aws.AwsBatch;
import io.penstock.aws.AwsBatchSettings;
import io.penstock.aws.EmulatedAws;
import io.penstock.contract.RecordingObserver;
import io.penstock.contract.StrangeNames;
import io.penstock.contract.TaskFixtures;
import io.penstock.domain.container.ContainerReference;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.file.StoredFile;
import io.penstock.domain.queue.QueueReference;
import io.penstock.domain.task.InputFile;
import io.penstock.domain.task.OutputRequest;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.domain.task.TaskBody;
import io.penstock.domain.task.TaskDirectives;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.emulator.AwsCommand;
import io.penstock.spi.FileStore;
import io.penstock.spi.TaskExecutor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher with the real {@code aws} command, where this machine has it. */
final class MachineAwsCommandTest {
    private static final long SEED = 77;

    @TempDir
    Path directory;

    @Test
    void movesFilesAndDirectoriesWhateverTheirNames() throws Exception {
        assumeThat(isInstalled()).as("the aws command is installed").isTrue();
        List<String> names = StrangeNames.some(12, SEED);
        try (EmulatedAws aws = EmulatedAws.start(directory, AwsCommand.MACHINE_ELSE_STAND_IN)) {
            AwsBatchSettings settings = aws.settings()
                    .endpoint(aws.emulator().endpoint())
                    .maxParallelTransfers(2)
                    .build();
            FileLocation sources = FileLocation.parse("s3://" + EmulatedAws.BUCKET + "/sources");
            TaskAttempt attempt = attempt(sources, names);
            try (FileStore store = AwsBatch.fileStore(settings);
                    TaskExecutor executor = AwsBatch.executor(settings, store)) {
                names.forEach(name ->
                        store.write(sources.resolve("dir").resolve(name), name.getBytes(StandardCharsets.UTF_8)));
                TaskFixtures.prepare(attempt, store);
                TaskOutcome outcome = executor.submit(attempt, new RecordingObserver())
                        .completion()
                        .toCompletableFuture()
                        .orTimeout(120, TimeUnit.SECONDS)
                        .join()
                        .outcome();

                assertThat(outcome).isEqualTo(TaskOutcome.succeeded());
                assertThat(store.list(attempt.workDirectory().resolve("copy")))
                        .as("names of seed %d", SEED)
                        .extracting(StoredFile::location)
                        .extracting(FileLocation::name)
                        .containsExactlyInAnyOrderElementsOf(names);
                assertThat(store.stat(attempt.workDirectory().resolve("copied " + names.get(0))))
                        .isPresent();
            }
        }
    }

    private static TaskAttempt attempt(FileLocation sources, List<String> names) {
        TaskDirectives directives = TaskDirectives.builder()
                .queue(new QueueReference(EmulatedAws.QUEUE))
                .container(ContainerReference.parse("ubuntu"))
                .build();
        TaskBody body = TaskBody.script(
                "cp -r in copy; cp 'a file' \"copied $NAME\"",
                OutputRequest.files("copy"),
                OutputRequest.files("copied *"));
        return TaskFixtures.anAttempt(FileLocation.parse("s3://" + EmulatedAws.BUCKET + "/work"))
                .directives(directives)
                .body(body)
                .putEnvironment("NAME", names.get(0))
                .addInputs(
                        new InputFile(sources.resolve("dir"), "in"),
                        new InputFile(sources.resolve("dir").resolve(names.get(1)), "a file"))
                .build();
    }

    private static boolean isInstalled() throws InterruptedException {
        try {
            return new ProcessBuilder("aws", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}

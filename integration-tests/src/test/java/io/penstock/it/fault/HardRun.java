package io.penstock.it.fault;

import io.penstock.api.run.TaskRunner;
import io.penstock.aws.AwsBatch;
import io.penstock.aws.AwsBatchSettings;
import io.penstock.config.ConfigLoader;
import io.penstock.domain.event.RunEvent;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.process.ProcessDefinition;
import io.penstock.domain.run.RunSettings;
import io.penstock.domain.task.InputFile;
import io.penstock.domain.task.OutputRequest;
import io.penstock.domain.task.TaskBody;
import io.penstock.domain.task.TaskRequest;
import io.penstock.domain.task.TaskResult;
import io.penstock.emulator.AwsCommand;
import io.penstock.emulator.AwsEmulator;
import io.penstock.emulator.EmulatorSettings;
import io.penstock.spi.FileStore;
import io.penstock.spi.RunListener;
import io.penstock.spi.TaskExecutor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** A run of tasks on an emulated AWS, with an account of everything that its listeners heard. */
final class HardRun implements AutoCloseable {
    static final String BUCKET = "bucket";

    private final Path directory;
    private final AwsEmulator emulator;
    private final AwsBatchSettings settings;
    private final List<RunEvent> heard = new CopyOnWriteArrayList<>();

    HardRun(Path directory) {
        this.directory = directory;
        this.emulator = AwsEmulator.start(EmulatorSettings.builder()
                .directory(directory.resolve("aws"))
                .awsCommand(AwsCommand.STAND_IN)
                .build());
        emulator.createBucket(BUCKET);
        this.settings = AwsBatchSettings.builder()
                .environment(environment())
                .profile("work")
                .workRoot(FileLocation.parse("s3://" + BUCKET + "/work"))
                .pollInterval(Duration.ofMillis(100))
                .maxPollInterval(Duration.ofMillis(500))
                .lostAfter(Duration.ofSeconds(1))
                // What the SDK does not send again is for us to bear, without its pauses of up to 20 seconds.
                .maxErrorRetry(1)
                .maxTransferAttempts(20)
                .delayBetweenAttempts(Duration.ZERO)
                .build();
    }

    /** A profile's keys can be renewed while a program runs; those of its environment cannot. */
    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(emulator.environment());
        environment.remove("AWS_ACCESS_KEY_ID");
        environment.remove("AWS_SECRET_ACCESS_KEY");
        Path profile = directory.resolve("credentials");
        try {
            Files.writeString(
                    profile,
                    "[work]\naws_access_key_id = %s\naws_secret_access_key = %s\n"
                            .formatted(emulator.accessKeyId(), emulator.secretAccessKey()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        environment.put("AWS_SHARED_CREDENTIALS_FILE", profile.toString());
        environment.put("AWS_CONFIG_FILE", directory.resolve("config").toString());
        return environment;
    }

    AwsEmulator emulator() {
        return emulator;
    }

    /** Returns the file that every script adds a line to when it has done its work. */
    Path ledger() {
        return directory.resolve("done.txt");
    }

    List<RunEvent> heard() {
        return heard;
    }

    /** Runs so many tasks of each process, each on a queue of the process's name. */
    List<TaskResult> run(Map<String, Integer> tasks, RunListener reaction) {
        tasks.keySet().forEach(emulator::createJobQueue);
        String configuration = "process { executor = 'awsbatch'; container = 'debian:12-slim'\n"
                + String.join(
                        "",
                        tasks.keySet().stream()
                                .map(name -> "withName: " + name + " { queue = '" + name + "' }\n")
                                .toList())
                + "}\n";
        try (FileStore s3 = AwsBatch.fileStore(settings);
                TaskExecutor batch = AwsBatch.executor(settings, s3);
                TaskRunner runner = TaskRunner.builder()
                        .executor(batch)
                        .fileStore(s3)
                        .configuration(ConfigLoader.builder()
                                .text("hard.config", configuration)
                                .build()
                                .load())
                        .settings(RunSettings.builder()
                                .infrastructureRetries(20)
                                .retryDelay(Duration.ofMillis(50))
                                .build())
                        .listener(heard::add)
                        .listener(reaction)
                        .build()) {
            var running = tasks.entrySet().stream()
                    .flatMap(entry -> IntStream.range(0, entry.getValue())
                            .mapToObj(number -> runner.submit(task(s3, entry.getKey(), number))))
                    .toList();
            return running.stream()
                    .map(one -> one.toCompletableFuture()
                            .orTimeout(200, TimeUnit.SECONDS)
                            .join())
                    .toList();
        }
    }

    private TaskRequest task(FileStore s3, String process, int number) {
        FileLocation input = FileLocation.parse("s3://" + BUCKET + "/in/" + process + "-" + number);
        s3.write(input, (process + " " + number + "\n").repeat(500).getBytes(StandardCharsets.UTF_8));
        String script = "sort -u in > out && cat out >> '" + ledger() + "'";
        return TaskRequest.builder()
                .process(ProcessDefinition.named(process).build())
                .addInputs(new InputFile(input, "in"))
                .template(attempt -> TaskBody.script(script, OutputRequest.files("out")))
                .build();
    }

    @Override
    public void close() {
        emulator.close();
    }
}

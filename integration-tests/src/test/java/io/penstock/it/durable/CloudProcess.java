package io.penstock.it.durable;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.batch.BatchClient;
import software.amazon.awssdk.services.batch.model.JobSummary;
import software.amazon.awssdk.services.batch.model.KeyValuesPair;

/** An emulated AWS in another process, which can be killed and come back at the same address. */
final class CloudProcess implements AutoCloseable {
    static final String KEY_ID = "AKIADURABLE0000TESTS";
    static final String KEY_SECRET = "durable-tests-only";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path directory;
    private Process process;
    private URI endpoint;

    private CloudProcess(Path directory) {
        this.directory = directory;
        this.process = launch(0);
        this.endpoint = endpoint(process);
    }

    static CloudProcess start(Path directory) {
        return new CloudProcess(directory);
    }

    private Process launch(int port) {
        try {
            Files.deleteIfExists(directory.resolve("endpoint"));
            return Child.java(
                            EmulatorProgram.class,
                            List.of(
                                    directory.resolve("aws").toString(),
                                    String.valueOf(port),
                                    directory.resolve("endpoint").toString()))
                    .redirectOutput(directory.resolve("emulator.log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private URI endpoint(Process of) {
        Path file = directory.resolve("endpoint");
        await().atMost(PATIENCE).until(() -> Files.exists(file) || !of.isAlive());
        try {
            return URI.create(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void killAndRestart() {
        kill();
        restart();
    }

    /** Kills it; its jobs go on. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Starts another in its place, at the same address. */
    void restart() {
        process = launch(endpoint.getPort());
        endpoint = endpoint(process);
    }

    Map<String, String> environment() {
        return Map.of(
                "AWS_ENDPOINT_URL",
                endpoint.toString(),
                "AWS_ACCESS_KEY_ID",
                KEY_ID,
                "AWS_SECRET_ACCESS_KEY",
                KEY_SECRET,
                "AWS_REGION",
                "us-east-1",
                "AWS_EC2_METADATA_DISABLED",
                "true");
    }

    /** Returns the jobs of the queue whose names begin so, whatever became of them. */
    List<JobSummary> jobs(String prefix) {
        KeyValuesPair filter =
                KeyValuesPair.builder().name("JOB_NAME").values(prefix + "*").build();
        try (BatchClient batch = BatchClient.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY_ID, KEY_SECRET)))
                .build()) {
            return batch
                    .listJobsPaginator(request -> request.jobQueue("queue").filters(filter))
                    .jobSummaryList()
                    .stream()
                    .toList();
        }
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            process.destroyForcibly();
        }
        if (!process.onExit()
                .orTimeout(20, TimeUnit.SECONDS)
                .handle((ended, late) -> late == null)
                .join()) {
            process.destroyForcibly();
        }
    }
}

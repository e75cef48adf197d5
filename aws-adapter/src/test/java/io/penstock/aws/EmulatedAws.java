package io.penstock.aws;

import io.penstock.domain.file.FileLocation;
import io.penstock.emulator.AwsCommand;
import io.penstock.emulator.AwsEmulator;
import io.penstock.emulator.EmulatorSettings;
import io.penstock.emulator.fault.Faults;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.batch.BatchClient;

/** AWS on this machine, with a bucket and a queue, and settings that lead there. */
public final class EmulatedAws implements AutoCloseable {
    public static final String BUCKET = "test-bucket";
    public static final String QUEUE = "test-queue";
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final AwsEmulator emulator;

    private EmulatedAws(AwsEmulator emulator) {
        this.emulator = emulator;
    }

    public static EmulatedAws start(Path directory) {
        return start(directory, AwsCommand.STAND_IN);
    }

    public static EmulatedAws start(Path directory, AwsCommand command) {
        AwsEmulator emulator = AwsEmulator.start(EmulatorSettings.builder()
                .directory(directory)
                .awsCommand(command)
                .build());
        emulator.createBucket(BUCKET);
        emulator.createJobQueue(QUEUE);
        return new EmulatedAws(emulator);
    }

    /** Returns settings by the environment alone, as a user of an emulator has them. */
    public AwsBatchSettings.Builder settings() {
        return AwsBatchSettings.builder()
                .environment(emulator.environment())
                .workRoot(FileLocation.parse("s3://" + BUCKET + "/work"))
                .pollInterval(Duration.ofMillis(100))
                .maxPollInterval(Duration.ofMillis(500))
                .delayBetweenAttempts(Duration.ZERO)
                .maxErrorRetry(1);
    }

    /** Returns a directory of the bucket that nobody used before. */
    public FileLocation freshDirectory() {
        return FileLocation.parse("s3://" + BUCKET + "/test-" + NEXT.incrementAndGet());
    }

    /** Returns a client of Batch, to look behind the adapter. */
    public BatchClient batch() {
        return BatchClient.builder()
                .endpointOverride(emulator.endpoint())
                .region(Region.of(emulator.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(emulator.accessKeyId(), emulator.secretAccessKey())))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    public AwsEmulator emulator() {
        return emulator;
    }

    public Faults faults() {
        return emulator.faults();
    }

    @Override
    public void close() {
        emulator.close();
    }
}

package io.penstock.emulator.s3;

import io.penstock.emulator.AwsEmulator;
import io.penstock.emulator.EmulatorSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** An emulator with one bucket, and SDK clients to it. */
final class S3TestServer implements AutoCloseable {
    static final String BUCKET = "data";

    private final AwsEmulator aws;
    private final S3Client client;

    S3TestServer(Path directory) {
        aws = AwsEmulator.start(EmulatorSettings.builder().directory(directory).build());
        aws.createBucket(BUCKET);
        client = client(key(), builder -> builder);
    }

    AwsEmulator aws() {
        return aws;
    }

    S3Client client() {
        return client;
    }

    AwsCredentialsProvider key() {
        return key(aws.accessKeyId(), aws.secretAccessKey());
    }

    static AwsCredentialsProvider key(String id, String secret) {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(id, secret));
    }

    S3Client client(AwsCredentialsProvider credentials, UnaryOperator<S3ClientBuilder> changes) {
        S3ClientBuilder builder = S3Client.builder()
                .endpointOverride(aws.endpoint())
                .region(Region.of(aws.region()))
                .credentialsProvider(credentials);
        return changes.apply(builder).build();
    }

    URI endpointOnLocalhost() {
        return URI.create("http://localhost:" + aws.endpoint().getPort());
    }

    @Override
    public void close() {
        client.close();
        aws.close();
    }
}

package io.penstock.emulator.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.penstock.emulator.AwsEmulator;
import io.penstock.emulator.EmulatorSettings;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

class SignatureTest {
    private static final String BUCKET = "data";

    @TempDir
    Path directory;

    private final MovableClock clock = new MovableClock();
    private AwsEmulator aws;

    @BeforeEach
    void start() {
        aws = AwsEmulator.start(EmulatorSettings.builder()
                .directory(directory)
                .clock(clock)
                .accessKey("AKIAGIVEN", "given/secret+")
                .build());
        aws.createBucket(BUCKET);
    }

    @AfterEach
    void stop() {
        aws.close();
    }

    @Test
    void admitsTheGivenKey() {
        try (S3Client s3 = client(ours())) {
            s3.putObject(r -> r.bucket(BUCKET).key("k"), RequestBody.fromString("x"));
            assertThat(s3.getObjectAsBytes(r -> r.bucket(BUCKET).key("k")).asUtf8String())
                    .isEqualTo("x");
        }
    }

    @Test
    void refusesOthers() {
        assertThatListing(key("AKIAGIVEN", "other")).isEqualTo("403 SignatureDoesNotMatch");
        assertThatListing(key("AKIAOTHER", "given/secret+")).isEqualTo("403 InvalidAccessKeyId");
        assertThatListing(AnonymousCredentialsProvider.create()).isEqualTo("403 AccessDenied");
    }

    @Test
    void refusesClocksThatAreFarOff() {
        clock.offset = Duration.ofMinutes(14);
        try (S3Client s3 = client(ours())) {
            assertThat(s3.listObjectsV2(r -> r.bucket(BUCKET)).contents()).isEmpty();
        }
        clock.offset = Duration.ofMinutes(16);
        assertThatListing(ours()).isEqualTo("403 RequestTimeTooSkewed");
    }

    @Test
    void admitsPresignedUrlsUntilTheyExpire() throws IOException {
        try (S3Client s3 = client(ours())) {
            s3.putObject(r -> r.bucket(BUCKET).key("k +ü"), RequestBody.fromString("presigned"));
        }
        URI url = presigned("k +ü");

        assertThat(fetch(url)).isEqualTo("200 presigned");
        assertThat(fetch(URI.create(url.toString().replace("Signature=", "Signature=0"))))
                .startsWith("403 ")
                .contains("<Code>SignatureDoesNotMatch</Code>");
        assertThat(fetch(URI.create(url.toString().replace("X-Amz-Expires=300", "X-Amz-Expires=x"))))
                .startsWith("400 ")
                .contains("<Code>AuthorizationQueryParametersError</Code>");
        clock.offset = Duration.ofMinutes(6);
        assertThat(fetch(url))
                .startsWith("403 ")
                .contains("<Code>AccessDenied</Code><Message>Request has expired</Message>");
    }

    @Test
    void admitsSignedAndUnsignedChunks() {
        byte[] bytes = new byte[300_000];
        for (boolean chunked : new boolean[] {true, false}) {
            try (S3Client s3 = client(
                    ours(),
                    S3Configuration.builder()
                            .chunkedEncodingEnabled(chunked)
                            .pathStyleAccessEnabled(true)
                            .build())) {
                s3.putObject(r -> r.bucket(BUCKET).key("k"), RequestBody.fromBytes(bytes));
                assertThat(s3.getObjectAsBytes(r -> r.bucket(BUCKET).key("k")).asByteArray())
                        .isEqualTo(bytes);
            }
        }
    }

    @Test
    void servesVirtualHostsOnLocalhost() throws IOException {
        try (S3Client s3 = client(ours())) {
            s3.putObject(r -> r.bucket(BUCKET).key("a/b"), RequestBody.fromString("x"));
        }
        S3Presigner.Builder builder = S3Presigner.builder()
                .endpointOverride(
                        URI.create("http://localhost:" + aws.endpoint().getPort()))
                .region(Region.of(aws.region()))
                .credentialsProvider(ours());
        try (S3Presigner presigner = builder.build()) {
            URI url = URI.create(presigner
                    .presignGetObject(r -> r.signatureDuration(Duration.ofMinutes(5))
                            .getObjectRequest(g -> g.bucket(BUCKET).key("a/b")))
                    .url()
                    .toString());

            assertThat(url.getHost()).isEqualTo("data.localhost");
            assertThat(RawHttp.get(aws.endpoint().getPort(), url))
                    .contains("200 OK")
                    .endsWith("x");
        }
    }

    @Test
    void answersUnreadableAuthorizationAsS3Does() throws IOException {
        assertThat(fetch("GET", "AWS AKIA:sig")).startsWith("400 ").contains("<Code>InvalidRequest</Code>");
        assertThat(fetch("GET", "AWS4-HMAC-SHA256 Credential=x"))
                .startsWith("400 ")
                .contains("<Code>AuthorizationHeaderMalformed</Code>");
    }

    private String fetch(String method, String authorization) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) aws.endpoint().resolve("/data/k").toURL().openConnection();
        connection.setRequestMethod(method);
        connection.setRequestProperty("Authorization", authorization);
        return read(connection);
    }

    private static String fetch(URI url) throws IOException {
        return read((HttpURLConnection) url.toURL().openConnection());
    }

    private static String read(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        try (var in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return status + " " + new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private URI presigned(String key) {
        S3Presigner.Builder builder = S3Presigner.builder()
                .endpointOverride(aws.endpoint())
                .region(Region.of(aws.region()))
                .credentialsProvider(ours());
        try (S3Presigner presigner = builder.build()) {
            return URI.create(presigner
                    .presignGetObject(r -> r.signatureDuration(Duration.ofMinutes(5))
                            .getObjectRequest(g -> g.bucket(BUCKET).key(key)))
                    .url()
                    .toString());
        }
    }

    private AbstractStringAssert<?> assertThatListing(AwsCredentialsProvider credentials) {
        try (S3Client s3 = client(credentials)) {
            ThrowingCallable call = () -> s3.listObjectsV2(r -> r.bucket(BUCKET));
            S3Exception failure = catchThrowableOfType(S3Exception.class, call);
            return assertThat(
                    failure.statusCode() + " " + failure.awsErrorDetails().errorCode());
        }
    }

    private S3Client client(AwsCredentialsProvider credentials) {
        return client(credentials, S3Configuration.builder().build());
    }

    private S3Client client(AwsCredentialsProvider credentials, S3Configuration configuration) {
        S3ClientBuilder builder = S3Client.builder()
                .endpointOverride(aws.endpoint())
                .region(Region.of(aws.region()))
                .serviceConfiguration(configuration)
                .credentialsProvider(credentials);
        return builder.build();
    }

    private static AwsCredentialsProvider ours() {
        return key("AKIAGIVEN", "given/secret+");
    }

    private static AwsCredentialsProvider key(String id, String secret) {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(id, secret));
    }

    private static final class MovableClock extends Clock {
        private volatile Duration offset = Duration.ZERO;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(offset);
        }
    }
}

package io.penstock.emulator.s3;

import static io.penstock.emulator.s3.S3Failures.assertThatFailure;
import static io.penstock.emulator.s3.S3TestServer.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.emulator.fault.S3Faults;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;

class S3FaultsTest {
    @TempDir
    Path directory;

    private S3TestServer server;
    private S3Faults faults;
    private S3Client once;

    @BeforeEach
    void start() {
        server = new S3TestServer(directory);
        faults = server.aws().faults().s3();
        once = server.client(
                server.key(),
                builder -> builder.overrideConfiguration(o -> o.retryStrategy(DefaultRetryStrategy.doNotRetry())));
        server.client().putObject(r -> r.bucket(BUCKET).key("k"), RequestBody.fromBytes(new byte[100_000]));
    }

    @AfterEach
    void stop() {
        once.close();
        server.close();
    }

    @Test
    void throttlesAndFailsSoManyTimes() {
        faults.throttle(1);
        assertThatFailure(() -> once.headBucket(r -> r.bucket(BUCKET))).startsWith("503");
        faults.fail(1);
        assertThatFailure(() -> once.listObjectsV2(r -> r.bucket(BUCKET))).isEqualTo("500 InternalError");
        once.headBucket(r -> r.bucket(BUCKET));

        faults.throttle(2);
        assertThat(server.client().listObjectsV2(r -> r.bucket(BUCKET)).keyCount())
                .isEqualTo(1);
    }

    /** The JDK's connections up to some version take a short body for the whole; then only length or checksum give it away. */
    @Test
    void breaksDownloadsOff() {
        faults.truncateDownloads(2);

        assertThat(downloaded()).isNotEqualTo(100_000);
        assertThatThrownBy(() ->
                        once.getObjectAsBytes(r -> r.bucket(BUCKET).key("k").checksumMode(ChecksumMode.ENABLED)))
                .isInstanceOf(SdkClientException.class);
        assertThat(downloaded()).isEqualTo(100_000);
    }

    /** Returns how many bytes came, or -1 where the client noticed that some are missing. */
    private int downloaded() {
        try {
            return once.getObjectAsBytes(r -> r.bucket(BUCKET).key("k")).asByteArray().length;
        } catch (SdkClientException e) {
            return -1;
        }
    }

    @Test
    void failsEverySoManiethRequestUntilItIsToldToStop() {
        faults.failEvery(3);
        once.headBucket(r -> r.bucket(BUCKET));
        once.headBucket(r -> r.bucket(BUCKET));
        assertThatFailure(() -> once.listObjectsV2(r -> r.bucket(BUCKET))).isEqualTo("500 InternalError");
        once.headBucket(r -> r.bucket(BUCKET));

        faults.failEvery(0);
        for (int i = 0; i < 4; i++) {
            once.headBucket(r -> r.bucket(BUCKET));
        }
    }

    @Test
    void breaksEverySoManiethDownloadOff() {
        faults.truncateEveryDownload(2);

        assertThat(downloaded()).isEqualTo(100_000);
        assertThat(downloaded()).isNotEqualTo(100_000);
        assertThat(downloaded()).isEqualTo(100_000);
    }

    @Test
    void failsCopiesWithStatus200() {
        faults.failCopiesLate(1);

        assertThatFailure(() -> copy("late")).endsWith("InternalError");
        assertThatFailure(() -> once.headObject(r -> r.bucket(BUCKET).key("late")))
                .startsWith("404");
        copy("late");
        once.headObject(r -> r.bucket(BUCKET).key("late"));
    }

    @Test
    void failsSingleKeysOfADeletion() {
        faults.failKeys("SlowDown", 1);
        List<ObjectIdentifier> keys = Stream.of("k", "other")
                .map(key -> ObjectIdentifier.builder().key(key).build())
                .toList();
        var answer = once.deleteObjects(
                r -> r.bucket(BUCKET).delete(d -> d.objects(keys).quiet(true)));

        assertThat(answer.errors()).extracting(e -> e.key() + " " + e.code()).containsExactly("k SlowDown");
        once.headObject(r -> r.bucket(BUCKET).key("k"));
    }

    @Test
    void losesAnswersToWhatItCarriedOut() {
        faults.loseAnswers("PutObject", 1);

        assertThatThrownBy(
                        () -> once.putObject(r -> r.bucket(BUCKET).key("lost"), RequestBody.fromBytes(new byte[100])))
                .isInstanceOf(SdkClientException.class);
        once.headObject(r -> r.bucket(BUCKET).key("lost"));
    }

    @Test
    void letsCredentialsExpire() {
        server.aws().faults().expireCredentials(true);
        assertThatFailure(() -> once.listObjectsV2(r -> r.bucket(BUCKET))).isEqualTo("400 ExpiredToken");

        server.aws().faults().expireCredentials(false);
        once.listObjectsV2(r -> r.bucket(BUCKET));
    }

    private void copy(String to) {
        once.copyObject(r ->
                r.sourceBucket(BUCKET).sourceKey("k").destinationBucket(BUCKET).destinationKey(to));
    }
}

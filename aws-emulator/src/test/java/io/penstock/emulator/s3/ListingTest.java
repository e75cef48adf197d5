package io.penstock.emulator.s3;

import static io.penstock.emulator.s3.S3TestServer.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.ListObjectsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

class ListingTest {
    @TempDir
    Path directory;

    private S3TestServer server;
    private S3Client s3;

    @BeforeEach
    void start() {
        server = new S3TestServer(directory);
        s3 = server.client();
        for (String key : List.of("a/1", "a/2", "a/b/3", "b", "c/4", "c/5", "d")) {
            s3.putObject(r -> r.bucket(BUCKET).key(key), RequestBody.fromString(key));
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void showsOneLevelAtATime() {
        ListObjectsV2Response root = s3.listObjectsV2(r -> r.bucket(BUCKET).delimiter("/"));
        ListObjectsV2Response beneath =
                s3.listObjectsV2(r -> r.bucket(BUCKET).delimiter("/").prefix("a/"));

        assertThat(root.commonPrefixes()).extracting(CommonPrefix::prefix).containsExactly("a/", "c/");
        assertThat(root.contents()).extracting(S3Object::key).containsExactly("b", "d");
        assertThat(root.keyCount()).isEqualTo(4);
        assertThat(beneath.contents()).extracting(S3Object::key).containsExactly("a/1", "a/2");
        assertThat(beneath.commonPrefixes()).extracting(CommonPrefix::prefix).containsExactly("a/b/");
    }

    @Test
    void saysSizeAndStorageOfEachObject() {
        S3Object first = s3.listObjectsV2(r -> r.bucket(BUCKET)).contents().get(0);

        assertThat(first.size()).isEqualTo(3);
        assertThat(first.storageClassAsString()).isEqualTo("STANDARD");
        assertThat(first.eTag()).startsWith("\"").hasSize(34);
        assertThat(first.checksumAlgorithmAsStrings()).containsExactly("CRC32");
    }

    @Test
    void pagesByTokenThroughLevels() {
        ListObjectsV2Response first =
                s3.listObjectsV2(r -> r.bucket(BUCKET).delimiter("/").maxKeys(1));
        ListObjectsV2Response second = s3.listObjectsV2(
                r -> r.bucket(BUCKET).delimiter("/").maxKeys(3).continuationToken(first.nextContinuationToken()));

        assertThat(first.isTruncated()).isTrue();
        assertThat(first.commonPrefixes()).extracting(CommonPrefix::prefix).containsExactly("a/");
        assertThat(second.isTruncated()).isFalse();
        assertThat(second.commonPrefixes()).extracting(CommonPrefix::prefix).containsExactly("c/");
        assertThat(second.contents()).extracting(S3Object::key).containsExactly("b", "d");
    }

    @Test
    void pagesByMarkerInTheOldListing() {
        ListObjectsResponse first =
                s3.listObjects(r -> r.bucket(BUCKET).delimiter("/").maxKeys(2));
        ListObjectsResponse second =
                s3.listObjects(r -> r.bucket(BUCKET).delimiter("/").marker(first.nextMarker()));

        assertThat(first.nextMarker()).isEqualTo("b");
        assertThat(second.commonPrefixes()).extracting(CommonPrefix::prefix).containsExactly("c/");
        assertThat(second.contents()).extracting(S3Object::key).containsExactly("d");
    }

    @Test
    void startsBehindAGivenKey() {
        assertThat(s3.listObjectsV2(r -> r.bucket(BUCKET).startAfter("b")).contents())
                .extracting(S3Object::key)
                .containsExactly("c/4", "c/5", "d");
    }

    @Test
    void refusesTokensItDidNotGive() {
        S3Failures.assertThatFailure(
                        () -> s3.listObjectsV2(r -> r.bucket(BUCKET).continuationToken("%%%")))
                .isEqualTo("400 InvalidArgument");
    }
}

package io.penstock.emulator.s3;

import static io.penstock.emulator.s3.S3Failures.assertThatFailure;
import static io.penstock.emulator.s3.S3TestServer.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.ChecksumType;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.Part;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

class MultipartTest {
    private static final int FIVE_MEBIBYTES = 5 << 20;

    @TempDir
    Path directory;

    private S3TestServer server;
    private S3Client s3;

    @BeforeEach
    void start() {
        server = new S3TestServer(directory);
        s3 = server.client();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void joinsParts() {
        byte[] first = bytes(FIVE_MEBIBYTES + 3);
        byte[] second = bytes(77);
        String upload = s3.createMultipartUpload(
                        r -> r.bucket(BUCKET).key("k").contentType("a/b").metadata(Map.of("m", "1")))
                .uploadId();
        CompletedPart two = part(upload, 2, second);
        CompletedPart one = part(upload, 1, first);

        CompleteMultipartUploadResponse done = complete(upload, one, two);

        byte[] all = s3.getObjectAsBytes(r -> r.bucket(BUCKET).key("k")).asByteArray();
        assertThat(Arrays.copyOf(all, first.length)).isEqualTo(first);
        assertThat(Arrays.copyOfRange(all, first.length, all.length)).isEqualTo(second);
        HeadObjectResponse head = s3.headObject(r -> r.bucket(BUCKET).key("k").partNumber(2));
        assertThat(head.eTag()).isEqualTo(done.eTag()).endsWith("-2\"");
        assertThat(head.contentLength()).isEqualTo(77);
        assertThat(head.partsCount()).isEqualTo(2);
        assertThat(head.contentType()).isEqualTo("a/b");
        assertThat(head.metadata()).containsEntry("m", "1");
        assertThat(s3.listMultipartUploads(r -> r.bucket(BUCKET)).uploads()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"CRC32,COMPOSITE", "CRC32_C,FULL_OBJECT", "SHA256,COMPOSITE"})
    void keepsChecksumsOfPartsOrOfTheWhole(ChecksumAlgorithm algorithm, ChecksumType type) {
        String upload = s3.createMultipartUpload(r ->
                        r.bucket(BUCKET).key("k").checksumAlgorithm(algorithm).checksumType(type))
                .uploadId();
        byte[] bytes = bytes(FIVE_MEBIBYTES);
        UploadPartResponse part = s3.uploadPart(
                r -> r.bucket(BUCKET).key("k").uploadId(upload).partNumber(1).checksumAlgorithm(algorithm),
                RequestBody.fromBytes(bytes));

        CompleteMultipartUploadResponse done = complete(
                upload,
                CompletedPart.builder()
                        .partNumber(1)
                        .eTag(part.eTag())
                        .checksumCRC32(part.checksumCRC32())
                        .checksumCRC32C(part.checksumCRC32C())
                        .checksumSHA256(part.checksumSHA256())
                        .build());

        HeadObjectResponse head = s3.headObject(r -> r.bucket(BUCKET).key("k").checksumMode(ChecksumMode.ENABLED));
        assertThat(head.checksumType()).isEqualTo(type);
        assertThat(head.checksumCRC32()).isEqualTo(done.checksumCRC32());
        assertThat(head.checksumSHA256()).isEqualTo(done.checksumSHA256());
        GetObjectResponse got =
                s3.getObjectAsBytes(r -> r.bucket(BUCKET).key("k")).response();
        assertThat(got.contentLength()).isEqualTo(FIVE_MEBIBYTES);
    }

    @Test
    void copiesPartsFromOtherObjects() throws Exception {
        byte[] bytes = bytes(FIVE_MEBIBYTES + 10);
        s3.putObject(r -> r.bucket(BUCKET).key("from"), RequestBody.fromBytes(bytes));
        String upload = s3.createMultipartUpload(r -> r.bucket(BUCKET).key("k")).uploadId();

        CompletedPart one = copied(upload, 1, "bytes=0-" + (FIVE_MEBIBYTES - 1));
        CompletedPart two = copied(upload, 2, "bytes=10-19");
        complete(upload, one, two);

        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        expected.write(bytes, 0, FIVE_MEBIBYTES);
        expected.write(bytes, 10, 10);
        assertThat(s3.getObjectAsBytes(r -> r.bucket(BUCKET).key("k")).asByteArray())
                .isEqualTo(expected.toByteArray());
        assertThatFailure(() -> copied(upload, 1, "bytes=0-1")).isEqualTo("404 NoSuchUpload");
    }

    @Test
    void refusesIncompleteOrders() {
        String upload = s3.createMultipartUpload(r -> r.bucket(BUCKET).key("k")).uploadId();
        CompletedPart one = part(upload, 1, bytes(10));
        CompletedPart two = part(upload, 2, bytes(10));

        assertThatFailure(() -> complete(upload, one, two)).isEqualTo("400 EntityTooSmall");
        assertThatFailure(() -> complete(upload, two, one)).isEqualTo("400 InvalidPartOrder");
        assertThatFailure(
                        () -> complete(upload, one.toBuilder().eTag("\"other\"").build()))
                .isEqualTo("400 InvalidPart");
        assertThatFailure(() -> complete(upload, one.toBuilder().partNumber(9).build()))
                .isEqualTo("400 InvalidPart");
        complete(upload, one);
        assertThatFailure(() -> part(upload, 3, bytes(1))).isEqualTo("404 NoSuchUpload");
    }

    @Test
    void completesOnlyOnceWhenAskedTo() {
        s3.putObject(r -> r.bucket(BUCKET).key("k"), RequestBody.fromString("first"));
        String upload = s3.createMultipartUpload(r -> r.bucket(BUCKET).key("k")).uploadId();
        CompletedPart one = part(upload, 1, bytes(10));

        assertThatFailure(() -> s3.completeMultipartUpload(r -> r.bucket(BUCKET)
                        .key("k")
                        .uploadId(upload)
                        .ifNoneMatch("*")
                        .multipartUpload(m -> m.parts(one))))
                .isEqualTo("412 PreconditionFailed");
    }

    @Test
    void forgetsAbortedUploads() {
        String upload = s3.createMultipartUpload(r -> r.bucket(BUCKET).key("k")).uploadId();
        part(upload, 1, bytes(10));

        s3.abortMultipartUpload(r -> r.bucket(BUCKET).key("k").uploadId(upload));

        assertThat(s3.listMultipartUploads(r -> r.bucket(BUCKET)).uploads()).isEmpty();
        assertThat(directory.resolve("s3/data/uploads")).isEmptyDirectory();
    }

    @Test
    void listsUploadsAndPartsInPagesAndKeepsThemThroughARestart() {
        String upload = s3.createMultipartUpload(r -> r.bucket(BUCKET).key("k")).uploadId();
        s3.createMultipartUpload(r -> r.bucket(BUCKET).key("l"));
        for (int i = 1; i <= 3; i++) {
            part(upload, i, bytes(i));
        }
        server.close();
        server = new S3TestServer(directory);
        s3 = server.client();

        List<String> keys = s3
                .listMultipartUploadsPaginator(r -> r.bucket(BUCKET).maxUploads(1))
                .uploads()
                .stream()
                .map(MultipartUpload::key)
                .toList();
        List<Part> parts =
                s3
                        .listPartsPaginator(
                                r -> r.bucket(BUCKET).key("k").uploadId(upload).maxParts(2))
                        .parts()
                        .stream()
                        .toList();

        assertThat(keys).containsExactly("k", "l");
        assertThat(parts).extracting(Part::partNumber).containsExactly(1, 2, 3);
        assertThat(parts).extracting(Part::size).containsExactly(1L, 2L, 3L);
    }

    private CompletedPart part(String upload, int number, byte[] bytes) {
        UploadPartResponse part = s3.uploadPart(
                r -> r.bucket(BUCKET).key("k").uploadId(upload).partNumber(number), RequestBody.fromBytes(bytes));
        return CompletedPart.builder().partNumber(number).eTag(part.eTag()).build();
    }

    private CompletedPart copied(String upload, int number, String range) {
        String etag = s3.uploadPartCopy(r -> r.sourceBucket(BUCKET)
                        .sourceKey("from")
                        .destinationBucket(BUCKET)
                        .destinationKey("k")
                        .uploadId(upload)
                        .partNumber(number)
                        .copySourceRange(range))
                .copyPartResult()
                .eTag();
        return CompletedPart.builder().partNumber(number).eTag(etag).build();
    }

    private CompleteMultipartUploadResponse complete(String upload, CompletedPart... parts) {
        return s3.completeMultipartUpload(
                r -> r.bucket(BUCKET).key("k").uploadId(upload).multipartUpload(m -> m.parts(parts)));
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}

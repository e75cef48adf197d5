package io.penstock.emulator.s3;

import static io.penstock.emulator.s3.S3TestServer.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.Delete;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectAttributes;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.Payer;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.RequestPayer;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;
import software.amazon.awssdk.services.s3.model.StorageClass;
import software.amazon.awssdk.services.s3.model.Tag;
import software.amazon.awssdk.services.s3.model.Tagging;

class ObjectsTest {
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
    void givesBackWhatWasPut() {
        byte[] bytes = new byte[3_000_000];
        new Random(7).nextBytes(bytes);

        PutObjectResponse put =
                s3.putObject(r -> r.bucket(BUCKET).key("a/b").contentType("text/x"), RequestBody.fromBytes(bytes));
        ResponseBytes<GetObjectResponse> got =
                s3.getObjectAsBytes(r -> r.bucket(BUCKET).key("a/b"));

        assertThat(got.asByteArray()).isEqualTo(bytes);
        assertThat(got.response().eTag()).isEqualTo(put.eTag());
        assertThat(got.response().contentType()).isEqualTo("text/x");
        assertThat(got.response().contentLength()).isEqualTo(bytes.length);
        assertThat(got.response().serverSideEncryption()).isEqualTo(ServerSideEncryption.AES256);
    }

    @Test
    void keepsEmptyObjects() {
        put("empty", "");

        assertThat(get("empty")).isEmpty();
        assertThat(s3.headObject(r -> r.bucket(BUCKET).key("empty")).contentLength())
                .isZero();
    }

    @Test
    void letsAKeyAndKeysBeneathItLiveTogether() {
        put("a", "1");
        put("a/b", "2");
        put("x/", "3");

        assertThat(get("a")).isEqualTo("1");
        assertThat(get("a/b")).isEqualTo("2");
        assertThat(get("x/")).isEqualTo("3");
    }

    @Test
    void keepsWhatWasSaidAboutAnObject() {
        s3.putObject(
                r -> r.bucket(BUCKET)
                        .key("k")
                        .metadata(Map.of("colour", "green", "n", "1"))
                        .storageClass(StorageClass.STANDARD_IA)
                        .serverSideEncryption(ServerSideEncryption.AWS_KMS)
                        .ssekmsKeyId("1234")
                        .tagging("t=1&u=2%203")
                        .acl("bucket-owner-full-control")
                        .cacheControl("no-cache"),
                RequestBody.fromString("x"));

        HeadObjectResponse head = s3.headObject(r -> r.bucket(BUCKET).key("k"));
        assertThat(head.metadata()).containsEntry("colour", "green").containsEntry("n", "1");
        assertThat(head.storageClass()).isEqualTo(StorageClass.STANDARD_IA);
        assertThat(head.serverSideEncryption()).isEqualTo(ServerSideEncryption.AWS_KMS);
        assertThat(head.ssekmsKeyId()).isEqualTo("arn:aws:kms:us-east-1:000000000000:key/1234");
        assertThat(head.cacheControl()).isEqualTo("no-cache");
        assertThat(s3.getObjectTagging(r -> r.bucket(BUCKET).key("k")).tagSet())
                .containsExactly(tag("t", "1"), tag("u", "2 3"));
    }

    @Test
    void refusesAKeyWithoutTheEncryptionThatTakesOne() {
        assertThatThrownBy(() -> s3.putObject(
                        r -> r.bucket(BUCKET)
                                .key("k")
                                .serverSideEncryption(ServerSideEncryption.AES256)
                                .ssekmsKeyId("1234"),
                        RequestBody.fromString("x")))
                .hasMessageContaining("requires HTTP header x-amz-server-side-encryption : aws:kms");
    }

    @Test
    void changesTags() {
        put("k", "x");

        s3.putObjectTagging(r -> r.bucket(BUCKET)
                .key("k")
                .tagging(Tagging.builder().tagSet(tag("a", "<&>")).build()));
        assertThat(s3.getObjectTagging(r -> r.bucket(BUCKET).key("k")).tagSet()).containsExactly(tag("a", "<&>"));
        s3.deleteObjectTagging(r -> r.bucket(BUCKET).key("k"));
        assertThat(s3.getObjectTagging(r -> r.bucket(BUCKET).key("k")).tagSet()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"bytes=2-4,cde,bytes 2-4/10", "bytes=7-,hij,bytes 7-9/10", "bytes=-2,ij,bytes 8-9/10"})
    void readsRanges(String range, String text, String contentRange) {
        put("k", "abcdefghij");

        ResponseBytes<GetObjectResponse> got =
                s3.getObjectAsBytes(r -> r.bucket(BUCKET).key("k").range(range));

        assertThat(got.asUtf8String()).isEqualTo(text);
        assertThat(got.response().contentRange()).isEqualTo(contentRange);
    }

    @Test
    void refusesRangesBehindTheEnd() {
        put("k", "abc");

        assertThatS3(() -> s3.getObjectAsBytes(r -> r.bucket(BUCKET).key("k").range("bytes=3-")))
                .isEqualTo("416 InvalidRange");
    }

    @Test
    void namesWhatIsMissing() {
        assertThatThrownBy(() -> s3.getObjectAsBytes(r -> r.bucket(BUCKET).key("no")))
                .isInstanceOf(NoSuchKeyException.class)
                .hasMessageContaining("The specified key does not exist.");
        assertThatThrownBy(() -> s3.getObjectAsBytes(r -> r.bucket("nowhere").key("no")))
                .isInstanceOf(NoSuchBucketException.class)
                .hasMessageContaining("The specified bucket does not exist");
        assertThatThrownBy(() -> s3.headObject(r -> r.bucket(BUCKET).key("no")))
                .isInstanceOfSatisfying(
                        S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(404));
    }

    @Test
    void answersConditionalReads() {
        String etag = put("k", "x").eTag();

        assertThatS3(() -> s3.getObjectAsBytes(r -> r.bucket(BUCKET).key("k").ifNoneMatch(etag)))
                .startsWith("304");
        assertThatS3(() -> s3.getObjectAsBytes(r -> r.bucket(BUCKET).key("k").ifMatch("\"other\"")))
                .isEqualTo("412 PreconditionFailed");
        assertThatS3(() -> s3.getObjectAsBytes(r ->
                        r.bucket(BUCKET).key("k").ifModifiedSince(Instant.now().plusSeconds(60))))
                .startsWith("304");
        assertThatS3(() -> s3.getObjectAsBytes(r -> r.bucket(BUCKET)
                        .key("k")
                        .ifUnmodifiedSince(Instant.now().minusSeconds(3600))))
                .isEqualTo("412 PreconditionFailed");
        assertThat(s3.getObjectAsBytes(r -> r.bucket(BUCKET).key("k").ifMatch(etag))
                        .asUtf8String())
                .isEqualTo("x");
    }

    @Test
    void createsOnlyOnceWhenAskedTo() {
        s3.putObject(r -> r.bucket(BUCKET).key("k").ifNoneMatch("*"), RequestBody.fromString("first"));

        assertThatS3(() ->
                        s3.putObject(r -> r.bucket(BUCKET).key("k").ifNoneMatch("*"), RequestBody.fromString("second")))
                .isEqualTo("412 PreconditionFailed");
        assertThat(get("k")).isEqualTo("first");
    }

    @Test
    void replacesOnlyTheExpectedVersion() {
        String etag = put("k", "x").eTag();

        s3.putObject(r -> r.bucket(BUCKET).key("k").ifMatch(etag), RequestBody.fromString("y"));

        assertThatS3(() -> s3.putObject(r -> r.bucket(BUCKET).key("k").ifMatch(etag), RequestBody.fromString("z")))
                .isEqualTo("412 PreconditionFailed");
        assertThatS3(() -> s3.putObject(r -> r.bucket(BUCKET).key("no").ifMatch(etag), RequestBody.fromString("z")))
                .isEqualTo("404 NoSuchKey");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"UNKNOWN_TO_SDK_VERSION", "CRC64_NVME"})
    void checksAndReturnsChecksums(ChecksumAlgorithm algorithm) {
        s3.putObject(r -> r.bucket(BUCKET).key("k").checksumAlgorithm(algorithm), RequestBody.fromString("123456789"));

        HeadObjectResponse head = s3.headObject(r -> r.bucket(BUCKET).key("k").checksumMode(ChecksumMode.ENABLED));
        String[] values = {
            head.checksumCRC32(),
            head.checksumCRC32C(),
            head.checksumSHA1(),
            head.checksumSHA256(),
            head.checksumCRC64NVME()
        };
        assertThat(values).filteredOn(v -> v != null).hasSize(1);
        assertThat(head.checksumTypeAsString()).isEqualTo("FULL_OBJECT");
        assertThat(get("k")).isEqualTo("123456789");
        assertThat(s3.getObjectAttributes(r -> r.bucket(BUCKET)
                                .key("k")
                                .objectAttributes(ObjectAttributes.OBJECT_SIZE, ObjectAttributes.CHECKSUM))
                        .objectSize())
                .isEqualTo(9);
    }

    @Test
    void refusesWrongChecksums() {
        assertThatS3(() -> s3.putObject(
                        r -> r.bucket(BUCKET).key("k").checksumCRC32("AAAAAA=="), RequestBody.fromString("x")))
                .isEqualTo("400 BadDigest");
        assertThatS3(() -> s3.putObject(
                        r -> r.bucket(BUCKET).key("k").contentMD5("1B2M2Y8AsgTpgAmY7PhCfg=="),
                        RequestBody.fromString("x")))
                .isEqualTo("400 BadDigest");
        assertThatThrownBy(() -> get("k")).isInstanceOf(NoSuchKeyException.class);
        assertThat(directory.resolve("s3/data/spool")).isEmptyDirectory();
    }

    @Test
    void copiesWithMetadata() {
        s3.putObject(
                r -> r.bucket(BUCKET).key("from +ü").metadata(Map.of("m", "1")).tagging("t=1"),
                RequestBody.fromString("body"));

        s3.copyObject(r -> r.sourceBucket(BUCKET)
                .sourceKey("from +ü")
                .destinationBucket(BUCKET)
                .destinationKey("to"));
        s3.copyObject(r -> r.sourceBucket(BUCKET)
                .sourceKey("from +ü")
                .destinationBucket(BUCKET)
                .destinationKey("other")
                .metadataDirective(MetadataDirective.REPLACE)
                .metadata(Map.of("m", "2")));

        assertThat(get("to")).isEqualTo("body");
        assertThat(s3.headObject(r -> r.bucket(BUCKET).key("to")).metadata()).containsEntry("m", "1");
        assertThat(s3.headObject(r -> r.bucket(BUCKET).key("other")).metadata()).containsEntry("m", "2");
        assertThat(s3.getObjectTagging(r -> r.bucket(BUCKET).key("to")).tagSet())
                .containsExactly(tag("t", "1"));
    }

    @Test
    void refusesCopiesOntoThemselvesAndFromNowhere() {
        put("k", "x");

        assertThatS3(() -> s3.copyObject(r -> r.sourceBucket(BUCKET)
                        .sourceKey("k")
                        .destinationBucket(BUCKET)
                        .destinationKey("k")))
                .isEqualTo("400 InvalidRequest");
        assertThatS3(() -> s3.copyObject(r -> r.sourceBucket(BUCKET)
                        .sourceKey("no")
                        .destinationBucket(BUCKET)
                        .destinationKey("k")))
                .isEqualTo("404 NoSuchKey");
    }

    @Test
    void deletesOneAndMany() {
        put("a", "1");
        put("b <&>\"'", "2");
        put("c\nd", "3");

        s3.deleteObject(r -> r.bucket(BUCKET).key("a"));
        s3.deleteObject(r -> r.bucket(BUCKET).key("never there"));
        assertThat(s3.deleteObjects(r -> r.bucket(BUCKET)
                                .delete(Delete.builder()
                                        .objects(id("b <&>\"'"), id("c\nd"), id("never there"))
                                        .build()))
                        .deleted())
                .hasSize(3);

        assertThat(s3.listObjectsV2(r -> r.bucket(BUCKET)).contents()).isEmpty();
    }

    @Test
    void asksRequestersToPayWhereTheBucketDoes() {
        put("k", "x");
        s3.putBucketRequestPayment(r -> r.bucket(BUCKET).requestPaymentConfiguration(c -> c.payer(Payer.REQUESTER)));

        assertThatS3(() -> get("k")).isEqualTo("403 AccessDenied");
        ResponseBytes<GetObjectResponse> got =
                s3.getObjectAsBytes(r -> r.bucket(BUCKET).key("k").requestPayer(RequestPayer.REQUESTER));
        assertThat(got.response().requestChargedAsString()).isEqualTo("requester");
        s3.putBucketRequestPayment(r -> r.bucket(BUCKET).requestPaymentConfiguration(c -> c.payer(Payer.BUCKET_OWNER)));
        assertThat(get("k")).isEqualTo("x");
    }

    @Test
    void keepsArchivedObjectsUnreadable() {
        s3.putObject(
                r -> r.bucket(BUCKET).key("k").storageClass(StorageClass.DEEP_ARCHIVE), RequestBody.fromString("x"));

        assertThatS3(() -> get("k")).isEqualTo("403 InvalidObjectState");
    }

    @Test
    void refusesWrongBucketNames() {
        assertThatS3(() -> s3.createBucket(r -> r.bucket("xn--name"))).isEqualTo("400 InvalidBucketName");
        assertThatThrownBy(() -> server.aws().createBucket("Under_score"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'Under_score' is not a valid name");
    }

    @Test
    void createsListsAndDeletesBuckets() {
        s3.createBucket(r -> r.bucket("another"));
        s3.createBucket(r -> r.bucket("another"));
        s3.headBucket(r -> r.bucket("another"));
        assertThat(s3.listBuckets().buckets()).extracting(b -> b.name()).containsExactly("another", BUCKET);
        assertThat(s3.getBucketLocation(r -> r.bucket("another")).locationConstraintAsString())
                .isNullOrEmpty();
        put("k", "x");

        assertThatS3(() -> s3.deleteBucket(r -> r.bucket(BUCKET))).isEqualTo("409 BucketNotEmpty");
        s3.deleteBucket(r -> r.bucket("another"));
        assertThatS3(() -> s3.headBucket(r -> r.bucket("another"))).startsWith("404");
    }

    @Test
    void saysWhatIsNotConfiguredOrNotImplemented() {
        assertThatS3(() -> s3.getBucketPolicy(r -> r.bucket(BUCKET))).isEqualTo("404 NoSuchBucketPolicy");
        assertThatS3(() -> s3.listObjectVersions(r -> r.bucket(BUCKET))).isEqualTo("501 NotImplemented");
        assertThat(s3.getBucketVersioning(r -> r.bucket(BUCKET)).status()).isNull();
        assertThat(s3.getBucketAcl(r -> r.bucket(BUCKET)).grants()).hasSize(1);
    }

    @Test
    void keepsObjectsThroughARestart() {
        put("dir/ü\n", "kept");
        server.close();

        server = new S3TestServer(directory);
        s3 = server.client();

        assertThat(get("dir/ü\n")).isEqualTo("kept");
        assertThat(s3.listObjectsV2(r -> r.bucket(BUCKET)).keyCount()).isEqualTo(1);
    }

    private PutObjectResponse put(String key, String text) {
        return s3.putObject(r -> r.bucket(BUCKET).key(key), RequestBody.fromString(text, StandardCharsets.UTF_8));
    }

    private String get(String key) {
        return s3.getObjectAsBytes(r -> r.bucket(BUCKET).key(key)).asUtf8String();
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    private static ObjectIdentifier id(String key) {
        return ObjectIdentifier.builder().key(key).build();
    }

    private static AbstractStringAssert<?> assertThatS3(ThrowingCallable call) {
        return S3Failures.assertThatFailure(call);
    }
}

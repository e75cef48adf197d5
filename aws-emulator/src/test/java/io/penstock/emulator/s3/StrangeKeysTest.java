package io.penstock.emulator.s3;

import static io.penstock.emulator.s3.S3TestServer.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.emulator.store.KeyOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.EncodingType;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Object;

class StrangeKeysTest {
    private final long seed = System.nanoTime();

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
    void survivePutGetListCopyAndDelete() {
        Set<String> keys = StrangeKeys.some(seed, 120);
        for (String key : keys) {
            s3.putObject(r -> r.bucket(BUCKET).key(key), RequestBody.fromString(key));
        }

        assertThat(listed()).as("seed %d", seed).containsExactlyElementsOf(sorted(keys));
        for (String key : keys) {
            assertThat(s3.getObjectAsBytes(r -> r.bucket(BUCKET).key(key)).asUtf8String())
                    .as("seed %d", seed)
                    .isEqualTo(key);
            s3.copyObject(r -> r.sourceBucket(BUCKET)
                    .sourceKey(key)
                    .destinationBucket(BUCKET)
                    .destinationKey("copy"));
            assertThat(s3.getObjectAsBytes(r -> r.bucket(BUCKET).key("copy")).asUtf8String())
                    .as("seed %d", seed)
                    .isEqualTo(key);
        }
        for (String key : keys) {
            s3.deleteObject(r -> r.bucket(BUCKET).key(key));
        }
        assertThat(listed()).as("seed %d", seed).containsExactly("copy");
    }

    @Test
    void areDeletedInBulk() {
        // The document that the SDK writes for keys with control characters is not XML, and S3 refuses it as well.
        List<String> keys = StrangeKeys.some(seed, 60).stream()
                .filter(key -> !key.contains("\u0001"))
                .toList();
        for (String key : keys) {
            s3.putObject(r -> r.bucket(BUCKET).key(key), RequestBody.fromString(key));
        }

        List<ObjectIdentifier> ids = keys.stream()
                .map(key -> ObjectIdentifier.builder().key(key).build())
                .toList();
        s3.deleteObjects(r -> r.bucket(BUCKET).delete(d -> d.objects(ids).quiet(true)));

        assertThat(listed()).as("seed %d", seed).isEmpty();
    }

    @Test
    void survivePages() {
        Set<String> keys = StrangeKeys.some(seed, 50);
        for (String key : keys) {
            s3.putObject(r -> r.bucket(BUCKET).key(key), RequestBody.fromString(key));
        }

        List<String> paged = s3
                .listObjectsV2Paginator(r -> r.bucket(BUCKET).maxKeys(7).encodingType(EncodingType.URL))
                .contents()
                .stream()
                .map(S3Object::key)
                .toList();

        assertThat(paged).as("seed %d", seed).containsExactlyElementsOf(sorted(keys));
    }

    private List<String> listed() {
        return s3.listObjectsV2(r -> r.bucket(BUCKET).encodingType(EncodingType.URL)).contents().stream()
                .map(S3Object::key)
                .toList();
    }

    private static List<String> sorted(Set<String> keys) {
        return keys.stream().sorted(new KeyOrder()).toList();
    }
}

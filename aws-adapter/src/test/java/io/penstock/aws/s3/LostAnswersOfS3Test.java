package io.penstock.aws.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.aws.AwsBatch;
import io.penstock.aws.AwsBatchSettings;
import io.penstock.aws.EmulatedAws;
import io.penstock.aws.client.AwsClients;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.file.StoredFile;
import io.penstock.domain.resource.MemorySize;
import io.penstock.domain.task.PublishRule;
import io.penstock.spi.FileStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/** Requests that S3 carried out and whose answers were lost on their way: they are sent again, and must mean the same. */
final class LostAnswersOfS3Test {
    private static final int SIZE = 13 << 20;

    @TempDir
    private Path directory;

    @TempDir
    private Path local;

    private EmulatedAws aws;
    private AwsBatchSettings settings;
    private FileStore store;
    private FileLocation root;

    @BeforeEach
    void start() {
        aws = EmulatedAws.start(directory);
        settings = aws.settings()
                .multipartThreshold(MemorySize.ofMebibytes(6))
                .minimumPartSize(MemorySize.ofMebibytes(5))
                .maxErrorRetry(2)
                .build();
        store = AwsBatch.fileStore(settings);
        root = aws.freshDirectory();
    }

    @AfterEach
    void stop() {
        store.close();
        aws.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CreateMultipartUpload",
                "UploadPart",
                "CompleteMultipartUpload",
                "PutObject",
                "CopyObject",
                "DeleteObjects"
            })
    void changeNothing(String operation) throws IOException {
        byte[] content = content(1);
        aws.faults().s3().loseAnswers(operation, 1);
        store.upload(Files.write(local.resolve("large"), content), root.resolve("large"));
        store.place(root.resolve("large"), root.resolve("moved"), PublishRule.Mode.MOVE);
        assertThat(store.writeIfAbsent(root.resolve("small"), new byte[] {1})).isTrue();
        store.download(root.resolve("moved"), local.resolve("back"));

        assertThat(local.resolve("back")).hasBinaryContent(content);
        assertThat(store.list(root))
                .extracting(file -> file.location().name())
                .containsExactlyInAnyOrder("moved", "small");
    }

    @Test
    void doNotKeepAnUploadFromBeingGivenUp() throws IOException {
        Path file = Files.write(local.resolve("large"), content(2));
        aws.faults().s3().loseAnswers("AbortMultipartUpload", 1);
        try (Uploads uploads = new Uploads(calls())) {
            uploads.tasks(file, root.resolve("broken")).get(0).run();
        }

        assertThat(store.stat(root.resolve("broken"))).isEmpty();
    }

    @Test
    void ofACopyInPartsChangeNothing() throws IOException {
        store.upload(Files.write(local.resolve("large"), content(3)), root.resolve("large"));
        StoredFile large = store.stat(root.resolve("large")).orElseThrow();
        aws.faults().s3().loseAnswers("CompleteMultipartUpload", 1);
        aws.faults().s3().loseAnswers("UploadPartCopy", 1);
        try (Copies copies = new Copies(calls(), 10 << 20, 5 << 20)) {
            copies.tasks(large, root.resolve("copy")).forEach(Runnable::run);
        }
        store.download(root.resolve("copy"), local.resolve("back"));

        assertThat(local.resolve("back")).hasBinaryContent(content(3));
    }

    @Test
    void areNotSeenWhereSomebodyElseEndedTheUpload() throws IOException {
        store.upload(Files.write(local.resolve("other"), content(4)), root.resolve("large"));

        endBehindItsBack(content(4)).run();
        assertThatThrownBy(() -> endBehindItsBack(content(5)).run())
                .isInstanceOfSatisfying(
                        PenstockException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNAVAILABLE))
                .hasMessageContaining("somebody ended the upload");
    }

    /** Returns an upload whose one part aborts it. */
    private Runnable endBehindItsBack(byte[] content) {
        ObjectCalls calls = calls();
        ObjectKey key = ObjectKey.of(root.resolve("large"));
        CRC32 sum = new CRC32();
        sum.update(content);
        MultipartUpload upload = new MultipartUpload(calls, key, (id, part) -> {
            calls.call(
                    "abort",
                    s3 -> s3.abortMultipartUpload(request ->
                            request.bucket(key.bucket()).key(key.key()).uploadId(id)));
            return CompletedPart.builder()
                    .partNumber(part.number())
                    .eTag("tag")
                    .checksumCRC32(Crc.encode(sum.getValue()))
                    .build();
        });
        return upload.tasks(List.of(new PartPlan.Part(1, 0, content.length))).get(0);
    }

    private ObjectCalls calls() {
        return new ObjectCalls(new AwsClients(settings), settings);
    }

    private static byte[] content(long seed) {
        byte[] content = new byte[SIZE];
        new Random(seed).nextBytes(content);
        return content;
    }
}

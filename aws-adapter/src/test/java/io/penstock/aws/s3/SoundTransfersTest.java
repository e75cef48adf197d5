package io.penstock.aws.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

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
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** What is transferred is right or is reported, and nothing is left behind. */
final class SoundTransfersTest {
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
                .maxErrorRetry(4)
                .build();
        store = AwsBatch.fileStore(settings);
        root = aws.freshDirectory();
    }

    @AfterEach
    void stop() {
        store.close();
        aws.close();
    }

    @Test
    void getThroughAnS3ThatFailsEveryTenthRequestAndBreaksEveryFiftiethDownload() throws IOException {
        Path tree = Files.createDirectories(local.resolve("tree/deep"));
        for (int i = 0; i < 120; i++) {
            Files.write(tree.resolve("f" + i), content(i, 1000 + i));
        }
        Files.write(tree.resolve("large"), content(200, 17 << 20));
        aws.faults().s3().failEvery(10);
        aws.faults().s3().truncateEveryDownload(50);
        store.upload(local.resolve("tree"), root.resolve("a"));
        store.place(root.resolve("a"), root.resolve("b"), PublishRule.Mode.COPY);
        store.download(root.resolve("b"), local.resolve("back"));

        for (int i = 0; i < 120; i++) {
            assertThat(local.resolve("back/deep/f" + i)).hasBinaryContent(content(i, 1000 + i));
        }
        assertThat(local.resolve("back/deep/large")).hasBinaryContent(content(200, 17 << 20));
        store.delete(List.of(root));
        assertThat(store.list(root)).isEmpty();
        assertThat(openUploads()).isZero();
    }

    @Test
    void askAgainForASmallFileWhoseAnswerBreaksOff() throws IOException {
        store.write(root.resolve("small"), content(5, 10_000));
        aws.faults().s3().truncateDownloads(2);

        try (InputStream in = store.read(root.resolve("small"))) {
            assertThat(in.readAllBytes()).isEqualTo(content(5, 10_000));
        }
    }

    @Test
    void noticeThatALargeObjectIsNotWhatWasStored() throws IOException {
        assertNoticesDamage(13 << 20);
    }

    @Test
    void noticeThatASmallObjectIsNotWhatWasStored() throws IOException {
        assertNoticesDamage(1 << 20);
    }

    @Test
    void noticeThatALargeObjectOfSomebodyElseIsNotWhatWasStored() throws IOException {
        putWithoutChecksum(13 << 20);
        assertNoticesDamageOfFile(13 << 20);
    }

    @Test
    void noticeThatASmallObjectOfSomebodyElseIsNotWhatWasStored() throws IOException {
        putWithoutChecksum(1 << 20);
        assertNoticesDamageOfFile(1 << 20);
        assertThatThrownBy(() -> {
                    try (InputStream in = store.read(root.resolve("file"))) {
                        in.readAllBytes();
                    }
                })
                .hasMessageContaining("checksum");
    }

    /** Of such an object, S3 has a checksum of its own choice. */
    private void putWithoutChecksum(int size) {
        ObjectKey key = ObjectKey.of(root.resolve("file"));
        try (S3Client plain = S3Client.builder()
                .endpointOverride(aws.emulator().endpoint())
                .region(Region.of(aws.emulator().region()))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        aws.emulator().accessKeyId(), aws.emulator().secretAccessKey())))
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .httpClient(UrlConnectionHttpClient.create())
                .build()) {
            plain.putObject(
                    request -> request.bucket(key.bucket()).key(key.key()), RequestBody.fromBytes(content(1, size)));
        }
    }

    private void assertNoticesDamage(int size) throws IOException {
        store.upload(Files.write(local.resolve("file"), content(1, size)), root.resolve("file"));
        assertNoticesDamageOfFile(size);
    }

    private void assertNoticesDamageOfFile(int size) throws IOException {
        damage(size);

        assertThatThrownBy(() -> store.download(root.resolve("file"), local.resolve("back")))
                .isInstanceOfSatisfying(
                        PenstockException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNAVAILABLE))
                .hasMessageContaining("checksum");
        assertThat(local).isDirectoryNotContaining("glob:**back").isDirectoryNotContaining("glob:**.part");
    }

    private void damage(long size) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            Path data = files.filter(file -> Files.isRegularFile(file) && isOfSize(file, size))
                    .findFirst()
                    .orElseThrow();
            try (RandomAccessFile file = new RandomAccessFile(data.toFile(), "rw")) {
                file.seek(size / 2);
                int value = file.read();
                file.seek(size / 2);
                file.write(value ^ 1);
            }
        }
    }

    private static boolean isOfSize(Path file, long size) {
        try {
            return Files.size(file) == size;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void giveUpAnUploadThatIsInterrupted() throws IOException {
        Path file = Files.write(local.resolve("large"), content(2, 40 << 20));
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> store.upload(file, root.resolve("large")))
                .isInstanceOfSatisfying(
                        PenstockException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CANCELLED));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(openUploads()).isZero();
        // All parts may have been there before the interruption was: then the object is whole.
        assertThat(store.stat(root.resolve("large")).map(StoredFile::size))
                .isIn(Optional.empty(), Optional.of(40L << 20));
    }

    @Test
    @Timeout(60)
    void endWhenTheStoreIsClosed() throws Exception {
        Path file = Files.write(local.resolve("large"), content(6, 80 << 20));
        CompletableFuture<Void> upload = CompletableFuture.runAsync(
                () -> store.upload(file, root.resolve("large")), task -> new Thread(task).start());
        await().until(() -> asked("UploadPart") > 0);
        store.close();

        assertThatThrownBy(upload::join)
                .hasRootCauseInstanceOf(PenstockException.class)
                .hasMessageContaining("closed");
        assertThat(openUploads()).isZero();
    }

    private long asked(String operation) {
        return aws.emulator().requests().all().stream()
                .filter(request -> request.operation().equals(operation))
                .count();
    }

    @Test
    void giveUpAnUploadWhoseFileShrinks() throws IOException {
        Path file = Files.write(local.resolve("large"), content(3, 13 << 20));
        ObjectCalls calls = new ObjectCalls(new AwsClients(settings), settings);
        try (ParallelTasks parallel = new ParallelTasks(2);
                Uploads uploads = new Uploads(calls)) {
            List<Runnable> tasks = uploads.tasks(file, root.resolve("large"));
            try (RandomAccessFile shrinking = new RandomAccessFile(file.toFile(), "rw")) {
                shrinking.setLength(12 << 20);
            }

            assertThatThrownBy(() -> parallel.run(tasks)).isInstanceOf(PenstockException.class);
        }
        assertThat(openUploads()).isZero();
        assertThat(store.stat(root.resolve("large"))).isEmpty();
    }

    @Test
    void deleteWhatS3RefusesKeyByKeyForATime() {
        for (int i = 0; i < 5; i++) {
            store.write(root.resolve("f" + i), content(i, 10));
        }
        aws.faults().s3().failKeys("SlowDown", 3);
        aws.faults().s3().failKeys("InternalError", 4);
        store.delete(List.of(root));

        assertThat(store.list(root)).isEmpty();
    }

    @Test
    void deleteWhatTheyMayAndTellWhatTheyMayNot() {
        store.write(root.resolve("a"), content(7, 10));
        store.write(root.resolve("b"), content(8, 10));
        aws.faults().s3().failKeys("AccessDenied", 1);
        aws.faults().s3().failKeys("InternalError", 1);

        assertThatThrownBy(() -> store.delete(List.of(root)))
                .isInstanceOfSatisfying(
                        PenstockException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.ACCESS_DENIED))
                .hasMessageContaining("cannot delete 1 objects");
        assertThat(store.list(root)).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void copyInPartsWhatIsTooLargeForOneRequest() throws IOException {
        store.upload(Files.write(local.resolve("large"), content(4, 13 << 20)), root.resolve("large"));
        StoredFile large = store.stat(root.resolve("large")).orElseThrow();
        ObjectCalls calls = new ObjectCalls(new AwsClients(settings), settings);
        try (ParallelTasks parallel = new ParallelTasks(4);
                Copies copies = new Copies(calls, 10 << 20, 5 << 20)) {
            parallel.run(copies.tasks(large, root.resolve("copy")));
        }
        store.download(root.resolve("copy"), local.resolve("back"));

        assertThat(local.resolve("back")).hasBinaryContent(content(4, 13 << 20));
        assertThat(asked("UploadPartCopy")).isEqualTo(3);
    }

    @Test
    void carryEmptyFilesAndKeysOfAnyCharacters() throws IOException {
        List<String> names = List.of(
                "empty",
                "a b",
                "a//b",
                "é中😀",
                "%41+&=?#;'\"`$(x)",
                "line\nend",
                "-rf",
                "*",
                "[x]{y}",
                "back\\slash",
                "~");
        for (String name : names) {
            store.write(root.resolve(name), name.equals("empty") ? new byte[0] : name.getBytes(StandardCharsets.UTF_8));
        }
        store.place(root, root.parent().resolve("copied" + root.name()), PublishRule.Mode.COPY);
        FileLocation copied = root.parent().resolve("copied" + root.name());

        assertThat(store.list(copied))
                .extracting(file -> file.location().relativeTo(copied))
                .containsExactlyInAnyOrderElementsOf(names);
        store.download(copied.resolve("line\nend"), local.resolve("line"));
        assertThat(local.resolve("line")).hasContent("line\nend");
        store.download(copied.resolve("empty"), local.resolve("empty"));
        assertThat(local.resolve("empty")).isEmptyFile();
        store.delete(List.of(copied));
        assertThat(store.list(copied)).isEmpty();
    }

    private long openUploads() {
        try (AwsClients clients = new AwsClients(settings)) {
            S3Client s3 = clients.s3();
            return s3.listMultipartUploads(request -> request.bucket(EmulatedAws.BUCKET))
                    .uploads()
                    .size();
        }
    }

    private static byte[] content(long seed, int size) {
        byte[] content = new byte[size];
        new Random(seed).nextBytes(content);
        return content;
    }
}

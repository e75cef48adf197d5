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
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;

/** What S3 does besides the port's contract. */
final class S3TransfersTest {
    private static EmulatedAws aws;
    private static FileStore store;

    private FileLocation root;

    @TempDir
    Path local;

    @BeforeAll
    static void start(@TempDir Path directory) {
        aws = EmulatedAws.start(directory);
        store = AwsBatch.fileStore(settings().build());
    }

    private static AwsBatchSettings.Builder settings() {
        return aws.settings().multipartThreshold(MemorySize.ofMebibytes(6)).minimumPartSize(MemorySize.ofMebibytes(5));
    }

    @BeforeEach
    void chooseDirectory() {
        root = aws.freshDirectory();
    }

    @AfterAll
    static void stop() {
        store.close();
        aws.close();
    }

    @Test
    void movesLargeFilesInParts() throws IOException {
        byte[] content = new byte[(13 << 20) + 7];
        new Random(3).nextBytes(content);
        Path file = Files.write(local.resolve("large"), content);
        store.upload(file, root.resolve("large"));
        store.download(root.resolve("large"), local.resolve("back"));

        assertThat(local.resolve("back")).hasSameBinaryContentAs(file);
        assertThat(store.stat(root.resolve("large")).orElseThrow().tag()).contains("-3");
        assertThat(local).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void readsOnAfterSomeBytesWereSkipped() throws IOException {
        store.write(root.resolve("f"), new byte[] {1, 2, 3, 4, 5});

        try (java.io.InputStream in = store.read(root.resolve("f"))) {
            in.skipNBytes(3);
            assertThat(in.readAllBytes()).containsExactly(4, 5);
        }
    }

    @Test
    void movesDirectoriesOfSmallAndLargeFiles() throws IOException {
        Path directory = Files.createDirectories(local.resolve("d/e"));
        byte[] content = new byte[7 << 20];
        new Random(4).nextBytes(content);
        Files.write(directory.resolve("large"), content);
        for (int i = 0; i < 30; i++) {
            Files.writeString(directory.resolve("small" + i), "s" + i);
        }
        store.upload(local.resolve("d"), root.resolve("d"));
        store.download(root.resolve("d"), local.resolve("back"));

        assertThat(local.resolve("back/e/large")).hasBinaryContent(content);
        assertThat(local.resolve("back/e/small29")).hasContent("s29");
    }

    @Test
    void leavesNoPartsBehindWhenADownloadFails() throws IOException {
        for (int i = 0; i < 20; i++) {
            store.write(root.resolve("d/f" + i), bytes("x"));
        }
        Files.createDirectories(local.resolve("back/f7/in the way"));

        assertFails(() -> store.download(root.resolve("d"), local.resolve("back")), ErrorCode.STORAGE, "f7");
        assertThat(local.resolve("back")).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void givesDownloadedFilesTheUsualPermissions() throws IOException {
        Path usual = Files.createFile(local.resolve("usual"));
        store.write(root.resolve("f"), bytes("x"));
        store.download(root.resolve("f"), local.resolve("f"));

        assertThat(Files.getPosixFilePermissions(local.resolve("f"))).isEqualTo(Files.getPosixFilePermissions(usual));
    }

    @Test
    void listsAndDeletesMoreThanOnePage() {
        List<FileLocation> files = IntStream.range(0, 1007)
                .mapToObj(i -> root.resolve("many/f" + i))
                .toList();
        try (ParallelTasks threads = new ParallelTasks(24)) {
            threads.run(files.stream()
                    .<Runnable>map(file -> () -> store.write(file, new byte[0]))
                    .toList());
        }

        assertThat(store.list(root))
                .hasSize(1007)
                .extracting(StoredFile::location)
                .isSorted();
        store.delete(List.of(root.resolve("many")));
        assertThat(store.list(root)).isEmpty();
    }

    @Test
    void movesByCopyingAndDeleting() {
        store.write(root.resolve("from/a b"), bytes("1"));
        store.place(root.resolve("from"), root.resolve("to"), PublishRule.Mode.MOVE);

        assertThat(store.list(root)).extracting(StoredFile::location).containsExactly(root.resolve("to/a b"));
    }

    @Test
    void takesWholeBucketsAsDirectoriesButNeverDeletesThem() {
        FileLocation bucket = FileLocation.parse("s3://" + EmulatedAws.BUCKET);

        assertThat(store.stat(bucket).orElseThrow().directory()).isTrue();
        assertThatThrownBy(() -> store.delete(List.of(bucket)))
                .hasMessageContaining("whole bucket")
                .isInstanceOf(PenstockException.class);
    }

    @Test
    void namesTheBucketThatDoesNotExistAndTheRegion() {
        FileLocation nowhere = FileLocation.parse("s3://no-such-bucket/dir/file");

        assertFails(() -> store.stat(nowhere), ErrorCode.RESOURCE_NOT_FOUND, "no-such-bucket", "us-east-1");
        assertFails(() -> store.list(nowhere), ErrorCode.RESOURCE_NOT_FOUND, "no-such-bucket", "us-east-1");
        assertFails(() -> store.write(nowhere, new byte[1]), ErrorCode.RESOURCE_NOT_FOUND, "no-such-bucket");
    }

    @Test
    void saysWhatToDoAboutWrongCredentials() {
        AwsBatchSettings wrongSecret = settings()
                .accessKey(aws.emulator().accessKeyId())
                .secretKey("wrong")
                .build();
        AwsBatchSettings wrongKey =
                settings().accessKey("AKIAWRONG").secretKey("wrong").build();
        for (AwsBatchSettings wrong : List.of(wrongSecret, wrongKey)) {
            try (FileStore refused = AwsBatch.fileStore(wrong)) {
                assertFails(() -> refused.stat(root.resolve("x")), ErrorCode.CREDENTIALS, "aws.accessKey");
                assertFails(() -> refused.list(root), ErrorCode.CREDENTIALS, "aws.accessKey");
                assertFails(
                        () -> refused.write(root.resolve("x"), new byte[1]), ErrorCode.CREDENTIALS, "aws.accessKey");
            }
        }
    }

    @Test
    void saysThatNothingAnswers() {
        AwsBatchSettings unreachable = settings()
                .endpoint(java.net.URI.create("http://127.0.0.1:1"))
                .maxErrorRetry(0)
                .build();
        try (FileStore nowhere = AwsBatch.fileStore(unreachable)) {
            assertFails(() -> nowhere.list(root), ErrorCode.UNAVAILABLE, "does not answer");
        }
    }

    @Test
    void appliesStorageClassAndEncryption() {
        AwsBatchSettings particular = settings()
                .storageClass("STANDARD_IA")
                .storageEncryption("AES256")
                .build();
        try (FileStore chosen = AwsBatch.fileStore(particular)) {
            chosen.write(root.resolve("x"), bytes("y"));

            assertThat(chosen.writeIfAbsent(root.resolve("x"), bytes("z"))).isFalse();
            assertThat(chosen.stat(root.resolve("x"))).isPresent();
        }
    }

    @Test
    void abandonsAStreamThatIsClosedEarly() throws IOException {
        store.write(root.resolve("x"), new byte[1 << 20]);
        try (InputStream in = store.read(root.resolve("x"))) {
            assertThat(in.read()).isZero();
        }

        assertThat(store.stat(root.resolve("x"))).isPresent();
    }

    @Test
    void refusesLocationsOfOtherStores() {
        assertFails(() -> store.stat(FileLocation.parse("/tmp/x")), ErrorCode.ARGUMENT, "not a location in S3");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void assertFails(Runnable call, ErrorCode code, String... parts) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        PenstockException.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessageContainingAll(parts);
    }

    @Test
    void looksIntoManyDirectoriesAtOnceBeforeItDeletesThem() {
        List<FileLocation> directories =
                IntStream.range(0, 40).mapToObj(i -> root.resolve("d" + i)).toList();
        directories.forEach(directory -> store.write(directory.resolve("a/b"), new byte[] {1}));
        aws.emulator().requests().clear();
        store.delete(directories);

        assertThat(store.list(root)).isEmpty();
        assertThat(aws.emulator().requests().all())
                .extracting(request -> request.operation())
                .filteredOn(operation -> operation.equals("DeleteObjects"))
                .hasSize(1);
    }

    /** A key with a slash at its end is how other programs keep an empty directory. */
    @Test
    void deletesAndMovesDirectoriesWithWhatStandsForThem() {
        putDirectory("deleted/");
        putDirectory("moved/");
        store.write(root.resolve("moved/a"), new byte[] {1});
        store.delete(List.of(root.resolve("deleted")));
        store.place(root.resolve("moved"), root.resolve("to"), PublishRule.Mode.MOVE);

        assertThat(store.stat(root.resolve("deleted"))).isEmpty();
        assertThat(store.stat(root.resolve("moved"))).isEmpty();
        assertThat(store.list(root))
                .extracting(file -> file.location().relativeTo(root))
                .containsExactly("to/a");
    }

    private void putDirectory(String name) {
        try (AwsClients clients = new AwsClients(settings().build())) {
            String key = ObjectKey.of(root).prefix() + name;
            clients.s3().putObject(request -> request.bucket(EmulatedAws.BUCKET).key(key), RequestBody.empty());
        }
    }

    @Test
    void leavesWhatItDidNotMove() {
        store.write(root.resolve("name"), new byte[] {1});
        store.write(root.resolve("name/below"), new byte[] {2});
        store.place(root.resolve("name"), root.resolve("to"), PublishRule.Mode.MOVE);

        assertThat(store.list(root))
                .extracting(file -> file.location().relativeTo(root))
                .containsExactly("name/below", "to");
    }
}

package io.penstock.emulator.standin;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.emulator.standin.StandInFixture.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StandInTest {

    @TempDir
    private Path directory;

    private StandInFixture fixture;

    @BeforeEach
    void start() throws Exception {
        fixture = new StandInFixture(directory);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void uploadsAFileAndSaysSo() throws Exception {
        fixture.write("a.txt", "text");

        Outcome outcome = fixture.aws("s3", "cp", "a.txt", "s3://bbb/dir/");

        assertThat(outcome.text()).isEqualTo("upload: ./a.txt to s3://bbb/dir/a.txt\n");
        assertThat(outcome.status()).isZero();
        assertThat(fixture.get("dir/a.txt")).isEqualTo("text");
    }

    @Test
    void downloadsIntoADirectoryThatIsMadeForIt() throws Exception {
        fixture.put("dir/a.txt", "text");

        Outcome outcome =
                fixture.aws("--region", "eu-west-1", "s3", "cp", "s3://bbb/dir/a.txt", "new/x", "--only-show-errors");

        assertThat(outcome)
                .extracting(Outcome::status, Outcome::text, Outcome::errors)
                .containsExactly(0, "", "");
        assertThat(fixture.read("new/x")).isEqualTo("text");
    }

    @Test
    void carriesBytesThroughStandardInputAndOutput() throws Exception {
        byte[] bytes = new byte[300_000];
        new Random(7).nextBytes(bytes);

        assertThat(fixture.awsWith(bytes, "s3", "cp", "-", "s3://bbb/k").status())
                .isZero();
        Outcome outcome = fixture.aws("s3", "cp", "s3://bbb/k", "-");

        assertThat(outcome.status()).isZero();
        assertThat(outcome.output()).isEqualTo(bytes);
        assertThat(fixture.commands().resolveSibling("input")).isEmptyDirectory();
    }

    @Test
    void saysThatAJobMayNotDoSomething() throws Exception {
        fixture.put("dir/a.txt", "text");
        fixture.deny("s3:GetObject");

        Outcome outcome = fixture.aws("s3", "cp", "s3://bbb/dir/a.txt", "x");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.errors()).contains("AccessDenied", "s3:GetObject");
    }

    @Test
    void waitsForAnEmulatorThatIsOnItsWayBack() throws Exception {
        fixture.put("dir/a.txt", "text");
        Path port = directory.resolve("stand-in/port");
        String back = Files.readString(port);
        try (ServerSocket nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(port, nobody.getLocalPort() + "\n");
            CompletableFuture<Void> breaksOff = CompletableFuture.runAsync(
                    () -> {
                        try {
                            // Whoever calls is cut off, and finds the other one when it tries again.
                            Socket caller = nobody.accept();
                            Files.writeString(port, back);
                            caller.close();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    },
                    task -> new Thread(task).start());

            assertThat(fixture.aws("s3", "cp", "s3://bbb/dir/a.txt", "x").status())
                    .isZero();
            breaksOff.join();
        }
        assertThat(fixture.read("x")).isEqualTo("text");
    }

    @Test
    void leavesNothingBehind() {
        fixture.close();

        assertThat(directory.resolve("stand-in")).doesNotExist();
    }

    @Test
    void givesAnObjectTheStorageClassAndEncryptionThatWereAskedFor() throws Exception {
        fixture.write("a", "");

        fixture.aws(
                "s3",
                "cp",
                "--sse",
                "aws:kms",
                "--sse-kms-key-id=key",
                "--storage-class",
                "STANDARD_IA",
                "a",
                "s3://bbb/a");

        assertThat(fixture.bucket().find("a").orElseThrow().attributes().headers())
                .containsEntry("x-amz-storage-class", "STANDARD_IA")
                .containsEntry("x-amz-server-side-encryption", "aws:kms")
                .containsEntry("x-amz-server-side-encryption-aws-kms-key-id", "key");
    }

    @Test
    void tellsThatAKeyDoesNotExist() throws Exception {
        Outcome outcome = fixture.aws("s3", "cp", "s3://bbb/no/such", "x");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.errors())
                .isEqualTo("fatal error: An error occurred (404) when calling the HeadObject operation: "
                        + "Key \"no/such\" does not exist\n");
        assertThat(fixture.work().resolve("x")).doesNotExist();
    }

    @Test
    void tellsThatABucketDoesNotExist() throws Exception {
        fixture.write("a", "");

        Outcome outcome = fixture.aws("s3", "cp", "a", "s3://nowhere/a");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.errors())
                .isEqualTo("upload failed: ./a to s3://nowhere/a An error occurred (NoSuchBucket) when calling the"
                        + " PutObject operation: The specified bucket does not exist\n");
    }

    @Test
    void refusesAnUnknownKey() throws Exception {
        fixture.put("a", "");

        Outcome outcome = fixture.awsAs("AKIAWRONG", new byte[0], "s3", "cp", "s3://bbb/a", "a");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.errors()).contains("(403)").contains("Forbidden");
    }

    @Test
    void readsFromARequesterPaysBucketOnlyWhenTheRequesterPays() throws Exception {
        fixture.put("a", "paid");
        fixture.bucket().settings().setRequesterPays(true);

        assertThat(fixture.aws("s3", "cp", "s3://bbb/a", "a").status()).isEqualTo(1);
        assertThat(fixture.aws("s3", "cp", "--request-payer", "requester", "s3://bbb/a", "a")
                        .status())
                .isZero();
        assertThat(fixture.read("a")).isEqualTo("paid");
    }

    @Test
    void copiesTreesBothWaysWithFilters() throws Exception {
        fixture.write("in/a.txt", "a");
        fixture.write("in/deep/b.txt", "b");
        fixture.write("in/deep/c.log", "c");

        fixture.aws("s3", "cp", "--recursive", "in", "s3://bbb/tree", "--exclude", "*", "--include", "*.txt");
        fixture.aws("s3", "cp", "--recursive", "s3://bbb/tree", "s3://bbb/twin");
        fixture.aws("s3", "cp", "--recursive", "s3://bbb/twin/", "out");

        assertThat(fixture.bucket().keys("twin")).containsExactly("twin/a.txt", "twin/deep/b.txt");
        assertThat(fixture.read("out/deep/b.txt")).isEqualTo("b");
    }

    @Test
    void keepsDownloadsInsideTheTargetDirectory() throws Exception {
        fixture.put("t/../../escape", "x");

        Outcome outcome = fixture.aws("s3", "cp", "--recursive", "s3://bbb/t", "out");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(directory.resolve("escape")).doesNotExist();
    }

    @Test
    void getsAnObjectByOneRequest() throws Exception {
        fixture.put("dir/a b", "text");

        Outcome outcome = fixture.aws("s3api", "get-object", "--bucket", "bbb", "--key", "dir/a b", "here");

        assertThat(outcome.status()).isZero();
        assertThat(outcome.text()).contains("\"ContentLength\": 4");
        assertThat(fixture.read("here")).isEqualTo("text");
        assertThat(fixture.requests()).containsExactly("GetObject bbb/dir/a b");
    }

    @Test
    void tellsThatThereIsNoObjectToGet() throws Exception {
        Outcome outcome = fixture.aws("s3api", "get-object", "--bucket", "bbb", "--key", "no", "here");

        assertThat(outcome.status()).isEqualTo(254);
        assertThat(outcome.errors()).contains("(NoSuchKey) when calling the GetObject operation");
        assertThat(fixture.work().resolve("here")).doesNotExist();
    }

    @Test
    void tellsWhichRequestsTheAwsCommandWouldMake() throws Exception {
        fixture.write("in/a", "1");
        fixture.write("in/b", "2");
        fixture.aws("s3", "cp", "--recursive", "in", "s3://bbb/d");
        fixture.aws("s3", "cp", "s3://bbb/d/a", "a");
        fixture.aws("s3", "cp", "--recursive", "s3://bbb/d", "out");

        assertThat(fixture.requests())
                .containsExactly(
                        "PutObject bbb/d/a",
                        "PutObject bbb/d/b",
                        "HeadObject bbb/d/a",
                        "GetObject bbb/d/a",
                        "ListObjectsV2 bbb",
                        "GetObject bbb/d/a",
                        "GetObject bbb/d/b");
    }

    @Test
    void listsOneLevel() throws Exception {
        fixture.put("dir/a", "12345");
        fixture.put("dir/sub/b", "");

        Outcome outcome = fixture.aws("s3", "ls", "s3://bbb/dir/");

        assertThat(outcome.text().lines())
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo(" ".repeat(27) + "PRE sub/"),
                        line -> assertThat(line).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d {10}5 a"));
        assertThat(fixture.aws("s3", "ls", "s3://bbb/none").status()).isEqualTo(1);
    }

    @Test
    void removesObjects() throws Exception {
        fixture.put("dir/a", "");
        fixture.put("dir/b", "");
        fixture.put("dirt", "");

        assertThat(fixture.aws("s3", "rm", "s3://bbb/dir", "--recursive").text())
                .isEqualTo("delete: s3://bbb/dir/a\ndelete: s3://bbb/dir/b\n");
        assertThat(fixture.bucket().keys("")).containsExactly("dirt");
    }

    @Test
    void namesWhatItDoesNotKnow() throws Exception {
        assertThat(fixture.aws("s3", "cp", "--speed", "9", "a", "s3://bbb/a")).satisfies(outcome -> {
            assertThat(outcome.status()).isEqualTo(252);
            assertThat(outcome.errors()).contains("--speed");
        });
        assertThat(fixture.aws("ec2", "describe-instances").errors()).contains("ec2 describe-instances");
        assertThat(fixture.aws("--version").text()).startsWith("aws-cli/");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void carriesFilesOfAnyName(long seed) throws Exception {
        String name = StrangeNames.name(new Random(seed));
        String text = "content of " + name;
        fixture.write("in/" + name, text);

        fixture.aws("s3", "cp", "in/" + name, "s3://bbb/one/" + name);
        fixture.aws("s3", "cp", "s3://bbb/one/" + name, "out/" + name);
        fixture.aws("s3", "cp", "--recursive", "in", "s3://bbb/all/");

        assertThat(fixture.read("out/" + name))
                .as("seed %d, name '%s'", seed, name)
                .isEqualTo(text);
        assertThat(fixture.get("all/" + name))
                .as("seed %d, name '%s'", seed, name)
                .isEqualTo(text);
    }
}

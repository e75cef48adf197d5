package io.penstock.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The machine's own {@code aws} command against the emulator; skipped where there is none. */
class AwsCommandTest {
    @TempDir
    Path directory;

    private AwsEmulator aws;

    @BeforeAll
    static void needsTheCommand() {
        assumeTrue(isInstalled(), "skipped: no aws");
    }

    @BeforeEach
    void start() {
        aws = AwsEmulator.start(EmulatorSettings.builder()
                .directory(directory.resolve("emulator"))
                .build());
    }

    @AfterEach
    void stop() {
        aws.close();
    }

    @Test
    void knowsWhoItIs() {
        assertThat(aws("sts", "get-caller-identity", "--query", "Arn", "--output", "text"))
                .isEqualTo("0 arn:aws:iam::000000000000:user/penstock\n");
    }

    @Test
    void copiesListsAndRemovesTrees() throws IOException {
        Path tree = Files.createDirectories(directory.resolve("tree/sub dir"));
        byte[] large = new byte[20 << 20];
        new Random(1).nextBytes(large);
        Files.write(tree.resolve("large.bin"), large);
        Files.writeString(tree.resolve("na me+ü%.txt"), "strange");
        Files.writeString(directory.resolve("tree/empty"), "");

        assertThat(aws("s3", "mb", "s3://bucket")).startsWith("0 ");
        assertThat(aws("s3", "cp", "--recursive", "--only-show-errors", path("tree"), "s3://bucket/t/"))
                .isEqualTo("0 ");
        assertThat(aws("s3", "ls", "--recursive", "s3://bucket/"))
                .startsWith("0 ")
                .contains("20971520 t/sub dir/large.bin", "7 t/sub dir/na me+ü%.txt", "0 t/empty");
        assertThat(aws("s3", "ls", "s3://bucket/t/")).contains("PRE sub dir/");
        assertThat(aws("s3", "cp", "--recursive", "--only-show-errors", "s3://bucket/t", path("back")))
                .isEqualTo("0 ");
        assertThat(directory.resolve("back/sub dir/large.bin")).hasBinaryContent(large);
        assertThat(directory.resolve("back/sub dir/na me+ü%.txt")).hasContent("strange");
        assertThat(aws("s3", "cp", "s3://bucket/t/sub dir/large.bin", "s3://bucket/copy", "--only-show-errors"))
                .isEqualTo("0 ");
        assertThat(aws("s3", "rm", "--recursive", "--only-show-errors", "s3://bucket/"))
                .isEqualTo("0 ");
        assertThat(aws("s3", "ls", "s3://bucket")).isEqualTo("0 ");
    }

    /** The stand-in claims the same of itself. */
    @Test
    void makesTheRequestsThatTheStandInTellsOf() throws IOException {
        aws.createBucket("bucket");
        Path tree = Files.createDirectories(directory.resolve("tree"));
        Files.writeString(tree.resolve("a"), "1");
        Files.writeString(tree.resolve("b"), "2");
        aws("s3", "cp", "--recursive", path("tree"), "s3://bucket/d");
        aws("s3", "cp", "s3://bucket/d/a", path("a"));
        aws("s3", "cp", "--recursive", "s3://bucket/d", path("out"));
        aws("s3api", "get-object", "--bucket", "bucket", "--key", "d/a", path("b"));

        assertThat(aws.requests().all())
                .allSatisfy(request -> assertThat(request.accessKeyId()).isEqualTo(aws.accessKeyId()))
                .extracting(request -> request.operation() + " " + request.resource())
                .containsExactlyInAnyOrder(
                        "PutObject bucket/d/a",
                        "PutObject bucket/d/b",
                        "HeadObject bucket/d/a",
                        "GetObject bucket/d/a",
                        "ListObjectsV2 bucket",
                        "GetObject bucket/d/a",
                        "GetObject bucket/d/b",
                        "GetObject bucket/d/a");
    }

    @Test
    void saysWhatIsMissing() {
        aws.createBucket("bucket");

        assertThat(aws("s3", "cp", "s3://bucket/no", path("x")))
                .startsWith("1 ")
                .contains("(404)", "HeadObject", "Key \"no\" does not exist");
        assertThat(aws("s3", "ls", "s3://nowhere")).contains("NoSuchBucket");
    }

    @Test
    void copiesToStandardOutput() throws IOException {
        aws.createBucket("bucket");
        Files.writeString(directory.resolve("f"), "text");
        aws("s3", "cp", path("f"), "s3://bucket/f", "--storage-class", "STANDARD_IA", "--sse", "aws:kms");

        assertThat(aws("s3", "cp", "s3://bucket/f", "-")).isEqualTo("0 text");
        assertThat(aws("s3api", "head-object", "--bucket", "bucket", "--key", "f", "--query", "StorageClass"))
                .isEqualTo("0 \"STANDARD_IA\"\n");
    }

    private String path(String name) {
        return directory.resolve(name).toString();
    }

    private String aws(String... arguments) {
        List<String> command = new ArrayList<>(List.of("aws"));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
        builder.environment().putAll(aws.environment());
        builder.environment().put("HOME", directory.toString());
        return run(builder);
    }

    private static boolean isInstalled() {
        return run(new ProcessBuilder("sh", "-c", "aws --version").redirectErrorStream(true))
                .startsWith("0 ");
    }

    private static String run(ProcessBuilder builder) {
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return process.exitValue() + " " + output;
        } catch (IOException e) {
            return "127 " + e.getMessage();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "130 interrupted";
        }
    }
}

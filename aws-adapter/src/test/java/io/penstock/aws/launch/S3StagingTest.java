package io.penstock.aws.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.aws.settings.TransferSettings;
import io.penstock.contract.TaskFixtures;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.FileOutput;
import io.penstock.domain.task.InputContent;
import io.penstock.domain.task.InputFile;
import io.penstock.domain.task.OutputRequest;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.domain.task.TaskBody;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The text that the dialect writes; to accept a change, copy it from {@code target/golden}. */
final class S3StagingTest {
    private static final FileLocation ROOT = FileLocation.parse("s3://bucket/work dir");
    private static final FileLocation FILE = FileLocation.parse("s3://data/it's a file");
    private static final FileLocation DIRECTORY = FileLocation.parse("s3://data/index");

    @Test
    void writesTheSameTextAsEver() throws IOException {
        assertGolden("staging.txt", text(fullSettings(), attempt()));
    }

    @Test
    void writesAsLittleAsATaskNeeds() throws IOException {
        TaskAttempt attempt = TaskFixtures.anAttempt(ROOT, "true")
                .workDirectory(ROOT.resolve("ab/cd"))
                .build();

        assertGolden("minimal.txt", text(TransferSettings.builder().build(), attempt));
    }

    @Test
    void copiesByTheProgramThatTheConfigurationNames() throws IOException {
        TransferSettings settings = TransferSettings.builder()
                .from(fullSettings())
                .cliPath("/opt/s5/bin/s5cmd")
                .forceGlacierTransfer(true)
                .build();

        assertGolden("s5cmd.txt", text(settings, attempt()));
    }

    private static TransferSettings fullSettings() {
        return TransferSettings.builder()
                .region("eu-west-1")
                .endpoint(URI.create("http://minio.local:9000"))
                .pathStyleAccess(true)
                .maxTransferAttempts(5)
                .delayBetweenAttempts(Duration.ofSeconds(7))
                .maxParallelTransfers(2)
                .retryMode("adaptive")
                .requesterPays(true)
                .storageClass("STANDARD_IA")
                .storageEncryption("aws:kms")
                .storageKmsKeyId("key id")
                .objectAcl("private")
                .build();
    }

    private static TaskAttempt attempt() {
        TaskBody body = TaskBody.builder()
                .script("cat 'x'\n")
                .standardInput("line")
                .addOutputs(OutputRequest.files("*.txt", "out dir/**"))
                .addOutputs(FileOutput.builder()
                        .addPatterns("all*")
                        .includeInputs(true)
                        .hidden(true)
                        .build())
                .build();
        return TaskFixtures.anAttempt(ROOT)
                .workDirectory(ROOT.resolve("ab/cd"))
                .body(body)
                .addInputs(new InputFile(FILE, "it's here"), new InputFile(DIRECTORY, "-idx"))
                .addBinDirectories(FileLocation.parse("s3://bucket/bin"))
                .build();
    }

    private static String text(TransferSettings settings, TaskAttempt attempt) {
        Map<FileLocation, InputContent> known = Map.of(
                FILE, new InputContent(false, 1, 42),
                DIRECTORY, new InputContent(true, 3, 1000));
        S3Staging staging = new S3Staging(settings, known, directory -> List.of());
        List<String> prepare = staging.prepare(attempt).stream()
                .filter(line -> !line.contains("penstock_say()"))
                .toList();
        return section("prepare", prepare)
                + section("stage in", staging.stageIn(attempt))
                + section("programs", staging.programs(attempt))
                + section("stage out", staging.stageOut(attempt))
                + section("conclude", staging.conclude(attempt))
                + section("marker", staging.marker(attempt))
                + section("command", new ContainerCommand(settings).words(attempt.workDirectory()));
    }

    private static String section(String name, List<String> lines) {
        return "== " + name + "\n" + String.join("\n", lines) + "\n";
    }

    private static void assertGolden(String name, String text) throws IOException {
        Files.writeString(Files.createDirectories(Path.of("target/golden")).resolve(name), text);
        try (InputStream in = Objects.requireNonNull(S3StagingTest.class.getResourceAsStream(name), name)) {
            assertThat(text).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}

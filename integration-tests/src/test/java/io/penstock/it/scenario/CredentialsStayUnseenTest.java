package io.penstock.it.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.emulator.AwsCommand;
import io.penstock.emulator.AwsEmulator;
import io.penstock.emulator.EmulatorSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks for keys wherever a run writes: logs, trace, work directories, job definitions, submissions, its own screen. */
final class CredentialsStayUnseenTest {
    private static final String SCRIPT = """
            process FINE {
                output: stdout
                script: "echo fine"
            }
            process FAILS {
                errorStrategy 'ignore'
                output: stdout
                script: "exit 3"
            }
            workflow { FINE(); FAILS() }
            """;
    private static final String CONFIGURATION = """
            process { executor = 'awsbatch'; queue = 'queue'; container = 'debian:12-slim'
                      containerOptions = '-e GREETING=hello' }
            """;

    @TempDir
    private Path directory;

    @Test
    void noKeyIsWrittenAnywhere() throws IOException {
        Path here = Files.createDirectory(directory.resolve("here"));
        Path there = directory.resolve("aws");
        try (AwsEmulator aws = AwsEmulator.start(EmulatorSettings.builder()
                .directory(there)
                .awsCommand(AwsCommand.STAND_IN)
                .build())) {
            aws.createBucket("bucket");
            aws.createJobQueue("queue");
            aws.faults().throttleSubmitJob(2);
            aws.faults().failSubmitJobAfterAcceptance(1);

            Penstock.End end = Penstock.in(here)
                    .with(aws.environment())
                    .file("main.nf", SCRIPT)
                    .file("nextflow.config", CONFIGURATION)
                    .run("main.nf", "-bucket-dir", "s3://bucket/work", "-with-trace", "trace.tsv", "-log", "run.log");

            assertThat(end.status()).as("%s", end).isZero();
            List<String> places = new ArrayList<>(List.of(end.toString()));
            aws.requests().all().forEach(request -> places.add(request.operation() + " " + request.resource()));
            assertThat(places).anyMatch(place -> place.startsWith("registerjobdefinition "));
            assertThat(places).noneMatch(place -> place.contains(aws.secretAccessKey()));
            assertThat(places).noneMatch(place -> place.contains(aws.accessKeyId()));
            assertThat(here.resolve("run.log")).isNotEmptyFile();
            for (Path file : files(here, there)) {
                // What the emulated AWS itself remembers, for its owner alone, is no place of ours.
                if (file.equals(there.resolve("journal"))) {
                    assertThat(Files.getPosixFilePermissions(file))
                            .isEqualTo(PosixFilePermissions.fromString("rw-------"));
                    continue;
                }
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(text.contains(aws.secretAccessKey()) || text.contains(aws.accessKeyId()))
                        .as("%s holds a key", file)
                        .isFalse();
            }
        }
    }

    private static List<Path> files(Path... roots) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path root : roots) {
            try (Stream<Path> found = Files.walk(root)) {
                found.filter(Files::isRegularFile).forEach(files::add);
            }
        }
        return files;
    }
}

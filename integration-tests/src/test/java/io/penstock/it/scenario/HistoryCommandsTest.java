package io.penstock.it.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.aws.AwsBatch;
import io.penstock.aws.AwsBatchSettings;
import io.penstock.domain.file.FileLocation;
import io.penstock.emulator.AwsCommand;
import io.penstock.emulator.AwsEmulator;
import io.penstock.emulator.EmulatorSettings;
import io.penstock.spi.ConfigurationSource;
import io.penstock.spi.FileStore;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run with both kinds of tasks leaves for {@code penstock log} and {@code penstock clean}. */
final class HistoryCommandsTest {
    private static final String SCRIPT = """
            process HERE {
                input: path reads
                output: path 'count'
                script: "wc -c < $reads > count"
            }
            process THERE {
                executor 'awsbatch'
                queue 'queue'
                container 'debian:12-slim'
                input: path count
                output: path 'copy'
                script: "cat $count > copy"
            }
            workflow { THERE(HERE(file('reads.txt'))) }
            """;

    @TempDir
    private Path directory;

    @Test
    void tellsWhatChangedAndClearsAwayBothKindsOfDirectories() {
        try (AwsEmulator aws = AwsEmulator.start(EmulatorSettings.builder()
                .directory(directory.resolve("aws"))
                .awsCommand(AwsCommand.STAND_IN)
                .build())) {
            aws.createBucket("bucket");
            aws.createJobQueue("queue");
            Penstock penstock = Penstock.in(directory)
                    .with(aws.environment())
                    .file("main.nf", SCRIPT)
                    .file("reads.txt", "ACGT");
            assertThat(penstock.run("main.nf", "-b", "s3://bucket/work")).satisfies(HistoryCommandsTest::succeeded);
            assertThat(penstock.call("log", "last", "-f", "process,status,exit,executor")
                            .out())
                    .isEqualTo("HERE\tCOMPLETED\t0\tlocal\nTHERE\tCOMPLETED\t0\tawsbatch\n");

            penstock.file("reads.txt", "ACGTACGT").file(".penstock/transfers/penstock-transfer1/content", "cut short");
            assertThat(penstock.run("main.nf", "-b", "s3://bucket/work", "-resume"))
                    .satisfies(HistoryCommandsTest::succeeded);
            assertThat(directory.resolve(".penstock/transfers")).doesNotExist();
            assertThat(penstock.call("log", "--why", "HERE").out())
                    .contains("input reads.txt changed: its size (4 to 8 bytes), its time of change")
                    .doesNotContain("script");

            assertThat(penstock.call("clean", "-f", "-before", "2999-01-01")).satisfies(HistoryCommandsTest::succeeded);
            assertThat(penstock.call("log", "-q").out().strip()).isEmpty();
            assertThat(left(aws)).isEmpty();
        }
    }

    private static void succeeded(Penstock.End end) {
        assertThat(end.status()).as(end::toString).isZero();
    }

    /** Returns what is in the bucket besides inputs that were brought there. */
    private static List<String> left(AwsEmulator aws) {
        AwsBatchSettings settings = AwsBatchSettings.from(ConfigurationSource.empty(), aws.environment());
        try (FileStore store = AwsBatch.fileStore(settings)) {
            return store.list(FileLocation.parse("s3://bucket/work")).stream()
                    .map(file -> file.location().toString())
                    .filter(location -> !location.startsWith("s3://bucket/work/stage/"))
                    .toList();
        }
    }
}

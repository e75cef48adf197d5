package io.penstock.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.cli.option.WorkOptions;
import io.penstock.domain.file.FileLocation;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class WorkRootsTest {
    private static final Path HERE = Path.of("/here");

    @Test
    void isTheDirectoryWorkWhereNothingIsSaid() {
        assertThat(roots(Map.of())).isEqualTo(new WorkRoots(HERE.resolve("work"), Optional.empty(), false));
    }

    @Test
    void optionsWinOverSettings() {
        Map<String, Object> settings = Map.of("workDir", "/conf", "bucketDir", "s3://conf/work");

        assertThat(roots(settings)).isEqualTo(new WorkRoots(Path.of("/conf"), s3("s3://conf/work"), false));
        assertThat(roots(settings, "-w", "mine", "-b", "s3://mine/work"))
                .isEqualTo(new WorkRoots(HERE.resolve("mine"), s3("s3://mine/work"), false));
    }

    @Test
    void aWorkDirectoryInS3IsForBatchAndLocalTasksStayHere() {
        assertThat(roots(Map.of(), "-work-dir", "s3://bucket/work"))
                .isEqualTo(new WorkRoots(HERE.resolve("work"), s3("s3://bucket/work"), true));
        assertThat(roots(Map.of("bucketDir", "s3://bucket/b"), "-w", "s3://bucket/work"))
                .isEqualTo(new WorkRoots(HERE.resolve("work"), s3("s3://bucket/b"), false));
    }

    @Test
    void refusesOtherStoresAndSaysWhereTheyWereWritten() {
        assertThatThrownBy(() -> roots(Map.of("bucketDir", "/data")))
                .hasMessageContainingAll("nextflow.config:3", "'/data'", "s3://my-bucket/work");
        assertThatThrownBy(() -> roots(Map.of(), "-w", "gs://bucket/work"))
                .hasMessageContainingAll("-work-dir", "gs://");
    }

    @Test
    void theEnvironmentCountsWhereNothingElseIsSaid() {
        Map<String, String> environment = Map.of("NXF_WORK", "elsewhere");

        assertThat(roots(environment, Map.of()).local()).isEqualTo(HERE.resolve("elsewhere"));
        assertThat(roots(environment, Map.of("workDir", "/conf")).local()).isEqualTo(Path.of("/conf"));
    }

    private static Optional<FileLocation> s3(String text) {
        return Optional.of(FileLocation.parse(text));
    }

    private static WorkRoots roots(Map<String, Object> settings, String... arguments) {
        return roots(Map.of(), settings, arguments);
    }

    private static WorkRoots roots(Map<String, String> environment, Map<String, Object> settings, String... arguments) {
        WorkOptions options = new WorkOptions();
        new CommandLine(new Holder(options)).parseArgs(arguments);
        return WorkRoots.of(options, Settings.of(settings), new Surroundings(environment, HERE));
    }

    @CommandLine.Command
    private record Holder(@CommandLine.Mixin WorkOptions options) {}
}

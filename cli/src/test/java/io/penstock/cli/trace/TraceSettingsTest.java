package io.penstock.cli.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.cli.report.WantedFiles;
import io.penstock.config.ConfigLoader;
import io.penstock.config.Configuration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TraceSettingsTest {
    @TempDir
    private Path directory;

    private Optional<TraceSettings> settings(String text) {
        return settings(text, Optional.empty());
    }

    private Optional<TraceSettings> settings(String text, Optional<Path> asked) {
        Configuration configuration =
                ConfigLoader.builder().text("nextflow.config", text).build().load();
        return TraceSettings.of(asked, new WantedFiles(configuration, Map.of("runName", "one"), directory));
    }

    @Test
    void writesNoTraceUnlessOneIsAskedFor() {
        assertThat(settings("trace.file = 'x.txt'")).isEmpty();
        assertThat(settings("trace.enabled = false")).isEmpty();
    }

    @Test
    void readsFileFieldsAndSeparator() {
        assertThat(settings("trace { enabled = true; file = 'out/t.csv'; fields = 'name,status, exit'; sep = ',' }"))
                .hasValueSatisfying(trace -> {
                    assertThat(trace.file()).isEqualTo(directory.resolve("out/t.csv"));
                    assertThat(trace.columns()).containsExactly(TraceColumn.NAME, TraceColumn.STATUS, TraceColumn.EXIT);
                    assertThat(trace.separator()).isEqualTo(",");
                });
    }

    @Test
    void aClosureMayNameTheFileOfTheRun() {
        assertThat(
                        settings(
                                "params.dir = 'd'; trace { enabled = true; file = { \"${params.dir}/${workflow.runName}.txt\" } }"))
                .map(TraceSettings::file)
                .contains(directory.resolve("d/one.txt"));
    }

    @Test
    void hasAllColumnsByDefault() {
        assertThat(settings("trace.enabled = true")).contains(TraceSettings.usual(directory.resolve("trace.tsv")));
    }

    @Test
    void prefersTheFileOfTheOption() {
        assertThat(settings("trace { file = 'a'; fields = ['name'] }", Optional.of(directory.resolve("b"))))
                .hasValueSatisfying(trace -> {
                    assertThat(trace.file()).isEqualTo(directory.resolve("b"));
                    assertThat(trace.columns()).containsExactly(TraceColumn.NAME);
                });
    }

    @Test
    void reportsAllMistakesAtOnce() throws IOException {
        Files.writeString(directory.resolve("t.txt"), "");

        assertThatThrownBy(() -> settings("trace.enabled = true\ntrace.file = 't.txt'\ntrace.fields = 'nam,exit'\n"))
                .hasMessageContainingAll(
                        "nextflow.config:2: the file",
                        "set trace.overwrite = true",
                        "nextflow.config:3: a trace has no field 'nam'",
                        "name");
    }

    @Test
    void replacesNoFileThatAnOptionNamesEither() throws IOException {
        Files.writeString(directory.resolve("b"), "");

        assertThatThrownBy(() -> settings("", Optional.of(directory.resolve("b"))))
                .hasMessageContaining("set trace.overwrite = true");
        assertThat(settings("trace.overwrite = true", Optional.of(directory.resolve("b"))))
                .isPresent();
    }

    @Test
    void knowsTheFieldsOfOthers() {
        assertThat(settings("trace { enabled = true; fields = '%cpu,peak_rss,time,cpu_model' }"))
                .hasValueSatisfying(trace -> {
                    assertThat(trace.columns()).hasSize(4);
                    assertThat(trace.empty()).containsExactly("cpu_model");
                });
    }

    @Test
    void replacesAFileThatMayBeReplaced() throws IOException {
        Files.writeString(directory.resolve("t.txt"), "");

        assertThat(settings("trace { enabled = true; file = 't.txt'; overwrite = true }"))
                .isPresent();
    }
}

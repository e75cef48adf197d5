package io.penstock.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.api.PenstockException;
import io.penstock.config.ConfigLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportTargetTest {
    @TempDir
    private Path directory;

    @Test
    void comesFromScopesThatAreEnabled() {
        assertThat(ReportTarget.of(
                        Map.of(), wanted("report.enabled = true\ntimeline { enabled = true; file = 'a/t.html' }")))
                .containsExactly(
                        new ReportTarget(ReportKind.REPORT, directory.resolve("report.html")),
                        new ReportTarget(ReportKind.TIMELINE, directory.resolve("a/t.html")));
        assertThat(ReportTarget.of(Map.of(), wanted("report.file = 'r.html'"))).isEmpty();
    }

    @Test
    void comesFromOptionsFirst() {
        Path asked = directory.resolve("mine.html");

        assertThat(ReportTarget.of(
                        Map.of(ReportKind.REPORT, asked), wanted("report { enabled = true; file = 'r.html' }")))
                .containsExactly(new ReportTarget(ReportKind.REPORT, asked));
    }

    @Test
    void replacesAFileOnlyIfTheScopeSaysSo() throws IOException {
        Files.createFile(directory.resolve("report.html"));

        assertThatThrownBy(() -> ReportTarget.of(Map.of(), wanted("report.enabled = true")))
                .isInstanceOf(PenstockException.class)
                .hasMessageContaining("report.overwrite = true");
        assertThatThrownBy(
                        () -> ReportTarget.of(Map.of(ReportKind.REPORT, directory.resolve("report.html")), wanted("")))
                .hasMessageContaining("report.overwrite = true");
        assertThat(ReportTarget.of(Map.of(), wanted("report { enabled = true; overwrite = true }")))
                .hasSize(1);
    }

    private WantedFiles wanted(String text) {
        return new WantedFiles(
                ConfigLoader.builder().text("test.config", text).build().load(), Map.of(), directory);
    }
}

package io.penstock.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.api.PenstockException;
import io.penstock.cli.render.RenderFixtures;
import io.penstock.domain.event.AttemptRecord;
import io.penstock.domain.event.RunEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportWriterTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path directory;

    @Test
    void tellsOfProcessesAndTasks() throws IOException {
        String page = write(ReportKind.REPORT, record("COUNT"), record("COUNT"), record("SORT"));

        assertThat(page)
                .contains("<title>Report of run brave</title>")
                .contains("<td>penstock run x.nf</td>")
                .contains("<td>COUNT</td><td>2</td><td>2</td><td>0</td>")
                .contains("<td>SORT</td><td>1</td><td>1</td>")
                .contains("<td>ab/cdef01</td><td>1</td><td>COMPLETED</td><td>0</td><td>awsbatch</td>");
    }

    @Test
    void drawsABarForWaitingAndOneForRunning() throws IOException {
        String page = write(ReportKind.TIMELINE, record("COUNT"));

        assertThat(page)
                .contains("<title>Timeline of run brave</title>", "waited 1s, ran 3s", "class=\"waiting c0\"")
                .contains("class=\"running c0\"")
                .doesNotContain("<script", "http");
    }

    @Test
    void keepsNamesFromBecomingMarkup() throws IOException {
        AttemptRecord record = RenderFixtures.aRecord(
                        RenderFixtures.aTask(1, "P").name("P (<b>&'\"@TITLE@)").build())
                .build();

        for (ReportKind kind : ReportKind.values()) {
            assertThat(write(kind, record))
                    .contains("P (&lt;b&gt;&amp;&#39;&quot;@TITLE@)")
                    .doesNotContain("<b>");
        }
    }

    @Test
    void countsWhatItDoesNotShow() throws IOException {
        RunStory story = new RunStory(CLOCK.instant());
        AttemptRecord record = record("MANY");
        for (int i = 0; i <= RunStory.MOST_ATTEMPTS; i++) {
            story.add(new RunEvent.AttemptCompleted(record));
        }

        assertThat(new ReportPage(story, ZoneOffset.UTC).body())
                .contains("The first 10000 of 10001 attempts.", "<td>MANY</td><td>10001</td>");
    }

    @Test
    void saysWhichFileCannotBeWritten() {
        assertThatThrownBy(() -> write(new ReportTarget(ReportKind.REPORT, directory)))
                .isInstanceOf(PenstockException.class)
                .hasMessageContaining(directory.toString());
    }

    private static AttemptRecord record(String process) {
        return RenderFixtures.aRecord(RenderFixtures.aTask(1, process).build()).build();
    }

    private String write(ReportKind kind, AttemptRecord... records) throws IOException {
        Path file = directory.resolve("new").resolve(kind.usualFile());
        write(new ReportTarget(kind, file), records);
        return Files.readString(file);
    }

    private static void write(ReportTarget target, AttemptRecord... records) {
        RunFacts facts = new RunFacts("brave", "penstock run x.nf", "/data");
        try (ReportWriter writer = new ReportWriter(List.of(target), facts, CLOCK)) {
            for (AttemptRecord record : records) {
                writer.on(new RunEvent.AttemptCompleted(record));
            }
        }
    }
}

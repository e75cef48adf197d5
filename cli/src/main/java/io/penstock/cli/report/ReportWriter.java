package io.penstock.cli.report;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.domain.event.RunEvent;
import io.penstock.domain.task.TaskResult.Status;
import io.penstock.spi.RunListener;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Hears of a run and writes pages about it when it is closed. Thread-safe. */
public final class ReportWriter implements RunListener, AutoCloseable {
    private final List<ReportTarget> targets;
    private final RunFacts facts;
    private final Clock clock;
    private final RunStory story;

    /** Creates a writer; the run begins now, and times are shown in the clock's zone. */
    public ReportWriter(List<ReportTarget> targets, RunFacts facts, Clock clock) {
        this.targets = List.copyOf(targets);
        this.facts = facts;
        this.clock = clock;
        this.story = new RunStory(clock.instant());
    }

    @Override
    public synchronized void on(RunEvent event) {
        story.add(event);
    }

    /**
     * Writes the pages, replacing what is there.
     *
     * @throws PenstockException with {@link ErrorCode#STORAGE} if one cannot be written
     */
    @Override
    public synchronized void close() {
        Instant end = clock.instant();
        for (ReportTarget target : targets) {
            String body = target.kind() == ReportKind.REPORT
                    ? new ReportPage(story, clock.getZone()).body()
                    : new TimelinePage(story, end).body();
            ReportFile.write(target.file(), page(target.kind(), body, end));
        }
    }

    private String page(ReportKind kind, String body, Instant end) {
        String title = (kind == ReportKind.REPORT ? "Report of run " : "Timeline of run ") + facts.name();
        // The body comes last: a task may be named like a placeholder.
        return template()
                .replace("@TITLE@", HtmlText.escaped(title))
                .replace("@SUMMARY@", summary(end))
                .replace("@BODY@", body);
    }

    private String summary(Instant end) {
        List<String> titles = List.of("command", "directory", "began", "ended", "took", "tasks");
        List<String> values = List.of(
                facts.commandLine(),
                facts.launchDirectory(),
                HtmlText.time(story.begin(), clock.getZone()),
                HtmlText.time(end, clock.getZone()),
                HtmlText.duration(Duration.between(story.begin(), end)),
                story.tasks(Status.SUCCEEDED) + " succeeded, " + story.tasks(Status.REUSED) + " reused, "
                        + story.tasks(Status.IGNORED) + " failed and ignored, " + story.tasks(Status.FAILED)
                        + " failed, " + story.tasks(Status.CANCELLED) + " cancelled");
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < titles.size(); i++) {
            rows.append(HtmlText.row(story.failed() ? "failed" : "completed", List.of(titles.get(i), values.get(i))));
        }
        return rows.toString();
    }

    private static String template() {
        try (InputStream in = ReportWriter.class.getResourceAsStream("page.html")) {
            return new String(Objects.requireNonNull(in, "page.html").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the template of pages cannot be read", e);
        }
    }
}

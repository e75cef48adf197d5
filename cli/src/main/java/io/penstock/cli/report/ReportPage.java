package io.penstock.cli.report;

import static io.penstock.cli.report.HtmlText.duration;
import static io.penstock.cli.report.HtmlText.heading;
import static io.penstock.cli.report.HtmlText.row;

import io.penstock.domain.event.AttemptRecord;
import io.penstock.domain.event.AttemptRecord.Status;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The page with a table of processes and a table of tasks. */
final class ReportPage {
    private final RunStory story;
    private final ZoneId zone;

    ReportPage(RunStory story, ZoneId zone) {
        this.story = story;
        this.zone = zone;
    }

    String body() {
        StringBuilder page = new StringBuilder("<h2>Processes</h2>\n<table>\n");
        page.append(heading(List.of(
                "process",
                "attempts",
                "completed",
                "cached",
                "stored",
                "failed",
                "aborted",
                "run time, all",
                "mean",
                "longest")));
        for (Map.Entry<String, ProcessLine> process : story.processes().entrySet()) {
            page.append(row(kind(process.getValue()), cells(process.getKey(), process.getValue())));
        }
        page.append("</table>\n<h2>Tasks</h2>\n");
        if (story.attempts().size() < story.count()) {
            page.append("<p>The first ")
                    .append(story.attempts().size())
                    .append(" of ")
                    .append(story.count())
                    .append(" attempts.</p>\n");
        }
        page.append("<table>\n")
                .append(heading(List.of(
                        "task",
                        "name",
                        "hash",
                        "attempt",
                        "status",
                        "exit",
                        "executor",
                        "queue",
                        "submitted",
                        "waited",
                        "ran",
                        "failure",
                        "work directory")));
        story.attempts().forEach(record -> page.append(row(kind(record), cells(record))));
        return page.append("</table>\n").toString();
    }

    private static String kind(ProcessLine line) {
        return line.count(Status.FAILED) > 0 ? "failed" : "completed";
    }

    private static String kind(AttemptRecord record) {
        return record.status().name().toLowerCase(Locale.ROOT);
    }

    private static List<String> cells(String name, ProcessLine line) {
        return List.of(
                name,
                String.valueOf(line.attempts()),
                String.valueOf(line.count(Status.COMPLETED)),
                String.valueOf(line.count(Status.CACHED)),
                String.valueOf(line.count(Status.STORED)),
                String.valueOf(line.count(Status.FAILED)),
                String.valueOf(line.count(Status.ABORTED)),
                duration(line.total()),
                duration(line.mean()),
                duration(line.longest()));
    }

    private List<String> cells(AttemptRecord record) {
        return List.of(
                String.valueOf(record.task().taskNumber()),
                record.task().name(),
                record.task().hash().shortForm(),
                String.valueOf(record.task().attempt()),
                record.status().name(),
                record.outcome().exitStatus().isPresent()
                        ? String.valueOf(record.outcome().exitStatus().getAsInt())
                        : "",
                record.task().executor(),
                record.task().queue().orElse(""),
                record.submitted().map(when -> HtmlText.time(when, zone)).orElse(""),
                duration(record.duration().minus(record.realtime())),
                duration(record.realtime()),
                record.outcome()
                        .fold(succeeded -> "", failed -> failed.failureClass().name()),
                record.task().workDirectory().toString());
    }
}

package io.penstock.cli.report;

import io.penstock.domain.event.AttemptRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The page with a bar for each attempt: how long it waited, and how long it ran. */
final class TimelinePage {
    private static final int COLOURS = 12;

    private final RunStory story;
    private final Instant end;

    TimelinePage(RunStory story, Instant end) {
        this.story = story;
        this.end = end;
    }

    String body() {
        List<AttemptRecord> shown = new ArrayList<>(story.attempts().stream()
                .filter(record -> record.submitted().isPresent())
                .toList());
        shown.sort(Comparator.comparing(record -> record.submitted().orElse(end)));
        List<String> processes = List.copyOf(story.processes().keySet());
        StringBuilder page = new StringBuilder("<p>Light: waiting. Full: running. The whole width is ")
                .append(HtmlText.escaped(HtmlText.duration(whole())))
                .append(".</p>\n<div class=\"timeline\">\n");
        shown.forEach(record -> page.append(
                line(record, Math.max(0, processes.indexOf(record.task().process())) % COLOURS)));
        page.append("</div>\n");
        long reused = (long) story.attempts().size() - shown.size();
        if (reused > 0) {
            page.append("<p>").append(reused).append(" more did not run: their results were there.</p>\n");
        }
        return page.toString();
    }

    private Duration whole() {
        Duration whole = Duration.between(story.begin(), end);
        return whole.compareTo(Duration.ofMillis(1)) < 0 ? Duration.ofMillis(1) : whole;
    }

    private String line(AttemptRecord record, int colour) {
        Instant submitted = record.submitted().orElse(end);
        Instant started = record.started().orElse(submitted);
        Instant completed = record.completed().orElse(end);
        String title = record.task().name() + ": " + record.status().name() + ", waited "
                + HtmlText.duration(record.duration().minus(record.realtime())) + ", ran "
                + HtmlText.duration(record.realtime());
        return "<div class=\"line\" title=\"" + HtmlText.escaped(title) + "\"><span class=\"name\">"
                + HtmlText.escaped(record.task().name()) + "</span><span class=\"track\">"
                + bar("waiting", colour, submitted, started) + bar("running", colour, started, completed)
                + "</span></div>\n";
    }

    private String bar(String kind, int colour, Instant from, Instant to) {
        return String.format(
                Locale.ROOT,
                "<i class=\"%s c%d\" style=\"left:%.3f%%;width:%.3f%%\"></i>",
                kind,
                colour,
                share(Duration.between(story.begin(), from)),
                share(Duration.between(from, to)));
    }

    private double share(Duration part) {
        return Math.min(100, Math.max(0, 100.0 * part.toMillis() / whole().toMillis()));
    }
}

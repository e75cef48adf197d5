package io.penstock.cli.report;

import io.penstock.domain.resource.DurationText;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes parts of pages. What comes from outside is escaped here and nowhere else. */
final class HtmlText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private HtmlText() {}

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    static String time(Instant when, ZoneId zone) {
        return TIME.format(when.atZone(zone));
    }

    static String duration(Duration duration) {
        return DurationText.format(duration);
    }

    static String heading(List<String> titles) {
        return titles.stream()
                .map(title -> "<th>" + escaped(title) + "</th>")
                .collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }

    /** Returns a row of a table whose class says how it ended. */
    static String row(String kind, List<String> cells) {
        return cells.stream()
                .map(cell -> "<td>" + escaped(cell) + "</td>")
                .collect(Collectors.joining("", "<tr class=\"" + escaped(kind) + "\">", "</tr>\n"));
    }
}

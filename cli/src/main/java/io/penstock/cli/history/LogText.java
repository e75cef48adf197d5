package io.penstock.cli.history;

import io.penstock.domain.resource.DurationText;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes values for people, as a trace does: times in their own zone, durations in words, a dash for nothing. */
final class LogText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final ZoneId zone;

    LogText(ZoneId zone) {
        this.zone = zone;
    }

    String of(@Nullable Object value) {
        if (value == null) {
            return "-";
        }
        if (value instanceof Instant time) {
            return TIME.format(time.atZone(zone));
        }
        return value instanceof Duration duration ? DurationText.format(duration) : value.toString();
    }
}

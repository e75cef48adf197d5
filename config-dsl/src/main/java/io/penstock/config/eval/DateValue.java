package io.penstock.config.eval;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What {@code new Date()} makes.
 *
 * @param time the moment, in the zone in which it is shown
 */
public record DateValue(ZonedDateTime time) implements Comparable<DateValue> {
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss zzz yyyy", Locale.ROOT);

    @Override
    public int compareTo(DateValue other) {
        return time.toInstant().compareTo(other.time.toInstant());
    }

    @Override
    public String toString() {
        return time.format(SHOWN);
    }
}

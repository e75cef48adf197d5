package io.penstock.config.eval;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * What {@code new SimpleDateFormat(pattern)} makes.
 *
 * @param pattern the pattern
 */
record DateFormat(String pattern) {
    private DateTimeFormatter formatter() {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    }

    DateValue parse(String text, ZoneId zone) {
        TemporalAccessor parsed = formatter().parseBest(text, LocalDateTime::from, LocalDate::from);
        LocalDateTime local = parsed instanceof LocalDateTime time
                ? time
                : LocalDate.from(parsed).atStartOfDay();
        return new DateValue(local.atZone(zone));
    }

    String format(DateValue date) {
        return date.time().format(formatter());
    }
}

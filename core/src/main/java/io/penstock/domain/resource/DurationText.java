package io.penstock.domain.resource;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and writes spans of time the way configuration files do: {@code 4h}, {@code 1d 12h}, {@code 30 sec}. */
public final class DurationText {
    private static final Pattern PART = Pattern.compile("\\s*(\\d+(?:\\.\\d+)?)[\\s.]*([a-zA-Z]+)\\s*");
    private static final Pattern CLOCK = Pattern.compile("(\\d+):(\\d{1,2}):(\\d{1,2})");
    private static final long SECOND = 1000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final Map<String, Long> UNITS = Map.ofEntries(
            Map.entry("ms", 1L),
            Map.entry("milli", 1L),
            Map.entry("millis", 1L),
            Map.entry("s", SECOND),
            Map.entry("sec", SECOND),
            Map.entry("second", SECOND),
            Map.entry("seconds", SECOND),
            Map.entry("m", MINUTE),
            Map.entry("min", MINUTE),
            Map.entry("minute", MINUTE),
            Map.entry("minutes", MINUTE),
            Map.entry("h", HOUR),
            Map.entry("hour", HOUR),
            Map.entry("hours", HOUR),
            Map.entry("d", DAY),
            Map.entry("day", DAY),
            Map.entry("days", DAY));

    private DurationText() {}

    /** Tells whether a word is a unit of time, such as {@code h} or {@code days}. */
    public static boolean isUnit(String word) {
        return UNITS.containsKey(word);
    }

    /**
     * Reads a span such as {@code 4h}, {@code 1d 12h}, {@code 30 sec}, {@code 2.day} or {@code 01:30:00}; a bare number
     * is milliseconds.
     *
     * @throws PenstockException with {@link ErrorCode#ARGUMENT} if the text is no span of time
     */
    public static Duration parse(String text) {
        String trimmed = text.trim();
        if (!trimmed.isEmpty() && trimmed.chars().allMatch(Character::isDigit)) {
            return Duration.ofMillis(Long.parseLong(trimmed));
        }
        Matcher clock = CLOCK.matcher(trimmed);
        if (clock.matches()) {
            return Duration.ofHours(Long.parseLong(clock.group(1)))
                    .plusMinutes(Long.parseLong(clock.group(2)))
                    .plusSeconds(Long.parseLong(clock.group(3)));
        }
        return parts(trimmed);
    }

    private static Duration parts(String text) {
        Matcher part = PART.matcher(text);
        BigDecimal millis = BigDecimal.ZERO;
        int end = 0;
        while (part.find() && part.start() == end) {
            Long unit = UNITS.get(part.group(2).toLowerCase(Locale.ROOT));
            if (unit == null) {
                throw notTime(text);
            }
            millis = millis.add(new BigDecimal(part.group(1)).multiply(BigDecimal.valueOf(unit)));
            end = part.end();
        }
        if (end == 0 || end != text.length()) {
            throw notTime(text);
        }
        return Duration.ofMillis(millis.longValue());
    }

    private static PenstockException notTime(String text) {
        return new PenstockException(
                ErrorCode.ARGUMENT, "not a span of time: '" + text + "'; write for example '4h', '30 min' or '1d 12h'");
    }

    /** Writes a span with its two or three largest units, such as {@code 1d 2h}, {@code 1h 30m}, {@code 5.2s}, {@code 120ms}. */
    public static String format(Duration duration) {
        long millis = duration.toMillis();
        if (millis < SECOND) {
            return millis + "ms";
        }
        if (millis < MINUTE) {
            return BigDecimal.valueOf(millis / 100, 1).stripTrailingZeros().toPlainString() + "s";
        }
        StringBuilder text = new StringBuilder();
        append(text, millis / DAY, "d");
        append(text, millis % DAY / HOUR, "h");
        append(text, millis % HOUR / MINUTE, "m");
        append(text, millis % MINUTE / SECOND, "s");
        return text.toString();
    }

    private static void append(StringBuilder text, long amount, String unit) {
        if (amount > 0) {
            text.append(text.isEmpty() ? "" : " ").append(amount).append(unit);
        }
    }
}

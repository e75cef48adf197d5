package io.penstock.aws.batch;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** The tags that tell our own job definitions from others, and when a run last used them. */
final class DefinitionTags {
    static final int COUNT = 2;
    static final String USED = "penstock:last-used";
    private static final String MAKER = "penstock:made-by";
    private static final String OURS = "penstock";

    private DefinitionTags() {}

    /** Returns the tags of a definition that is used today. */
    static Map<String, String> today(Clock clock) {
        return Map.of(MAKER, OURS, USED, date(clock).toString());
    }

    static LocalDate date(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    static boolean isOurs(Map<String, String> tags) {
        return OURS.equals(tags.get(MAKER));
    }

    /** Returns the day of the last use; empty where the tags do not say. */
    static Optional<LocalDate> lastUse(Map<String, String> tags) {
        try {
            return Optional.ofNullable(tags.get(USED)).map(LocalDate::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

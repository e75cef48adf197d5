package io.penstock.domain.task;

import java.time.Instant;
import java.util.Map;

/**
 * How an attempt ended and when.
 *
 * @param outcome how it ended
 * @param started when the script began to run, as far as the executor knows; else when it was submitted
 * @param completed when it ended
 * @param place where it ran, as far as the back end says it; see {@link Place}
 * @param measured what it used, by the names of a trace, such as {@code peak_rss}; without what nobody measured
 */
public record AttemptReport(
        TaskOutcome outcome,
        Instant started,
        Instant completed,
        Map<Place, String> place,
        Map<String, String> measured) {

    /** What a back end may say of the place an attempt ran at. */
    public enum Place {
        /** The name of the log stream that has what its container printed. */
        LOG_STREAM,
        /** The type of the machine. */
        INSTANCE_TYPE,
        /** How the machine is paid for: {@code spot} or {@code on-demand}. */
        PURCHASE_OPTION,
        /** The zone that the machine is in. */
        ZONE
    }

    /** Copies the maps. */
    public AttemptReport {
        place = Map.copyOf(place);
        measured = Map.copyOf(measured);
    }

    /** Creates a report of an attempt of which no more is known. */
    public AttemptReport(TaskOutcome outcome, Instant started, Instant completed) {
        this(outcome, started, completed, Map.of(), Map.of());
    }

    /** Returns the same report with a place. */
    public AttemptReport at(Map<Place, String> where) {
        return new AttemptReport(outcome, started, completed, where, measured);
    }

    /** Returns the same report with what was measured. */
    public AttemptReport measuring(Map<String, String> used) {
        return new AttemptReport(outcome, started, completed, place, used);
    }
}

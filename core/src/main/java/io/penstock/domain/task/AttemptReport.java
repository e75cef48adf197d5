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
 */
public record AttemptReport(TaskOutcome outcome, Instant started, Instant completed, Map<Place, String> place) {

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

    /** Copies the map. */
    public AttemptReport {
        place = Map.copyOf(place);
    }

    /** Creates a report of an attempt whose place says nothing. */
    public AttemptReport(TaskOutcome outcome, Instant started, Instant completed) {
        this(outcome, started, completed, Map.of());
    }

    /** Returns the same report with a place. */
    public AttemptReport at(Map<Place, String> where) {
        return new AttemptReport(outcome, started, completed, where);
    }
}

package io.penstock.aws.client;

import java.util.List;
import java.util.Optional;

/**
 * Which place won, and why those before it did not.
 *
 * @param reports the places in the order they were asked, up to the one that won or that is broken
 * @param problem why none can be used; empty where one is
 */
public record SourceTrail(List<SourceReport> reports, Optional<String> problem) {

    /** Copies the list. */
    public SourceTrail {
        reports = List.copyOf(reports);
    }

    /** Returns the place that won. */
    public Optional<SourceReport> chosen() {
        return reports.stream().filter(SourceReport::chosen).findFirst();
    }
}

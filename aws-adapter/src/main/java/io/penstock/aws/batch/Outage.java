package io.penstock.aws.batch;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Remembers since when a region gives no answer, so that an outage that lasts is told once. Used by one thread alone. */
final class Outage {
    private final Duration bearable;
    private final Map<String, Long> since = new HashMap<>();
    private final Set<String> told = new HashSet<>();

    Outage(Duration bearable) {
        this.bearable = bearable;
    }

    /** There is no answer; tells whether it is time to say so. */
    boolean isNews(String region, long now) {
        long begin = since.computeIfAbsent(region, absent -> now);
        return now - begin >= bearable.toNanos() && told.add(region);
    }

    /** There is an answer again. */
    void ended(String region) {
        since.remove(region);
        told.remove(region);
    }
}

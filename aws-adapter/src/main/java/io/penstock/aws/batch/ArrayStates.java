package io.penstock.aws.batch;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.batch.model.JobDetail;

/**
 * Remembers what array jobs said of their children, so that the children are looked at only where something has changed.
 * Used by the poller's thread alone.
 */
final class ArrayStates {
    private final long longest;
    private final Map<JobId, State> known = new HashMap<>();

    /** How many children were in which status, and when they were last looked at one by one. */
    private record State(Map<String, Integer> summary, long looked) {}

    /**
     * Creates a memory.
     *
     * @param longest after what time children are looked at in any case: a reason to wait shows only in them
     */
    ArrayStates(Duration longest) {
        this.longest = longest.toNanos();
    }

    /** Tells whether the children of an array have to be looked at one by one. */
    boolean isNews(JobId array, JobDetail detail, long now) {
        Map<String, Integer> summary = detail.arrayProperties() == null
                ? Map.of()
                : detail.arrayProperties().statusSummary();
        State before = known.get(array);
        boolean news = before == null
                || summary.isEmpty()
                || !before.summary().equals(summary)
                || now - before.looked() >= longest;
        if (news) {
            known.put(array, new State(Map.copyOf(summary), now));
        }
        return news;
    }

    void forget(JobId array) {
        known.remove(array);
    }
}

package io.penstock.cli.report;

import io.penstock.domain.event.AttemptRecord;
import io.penstock.domain.event.AttemptRecord.Status;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** What became of the attempts of one process. Not thread-safe. */
final class ProcessLine {
    private final Map<Status, Integer> counts = new EnumMap<>(Status.class);
    private Duration total = Duration.ZERO;
    private Duration longest = Duration.ZERO;
    private int ran;

    void add(AttemptRecord record) {
        counts.merge(record.status(), 1, Integer::sum);
        if (record.started().isPresent() && record.completed().isPresent()) {
            ran++;
            total = total.plus(record.realtime());
            longest = record.realtime().compareTo(longest) > 0 ? record.realtime() : longest;
        }
    }

    int count(Status status) {
        return counts.getOrDefault(status, 0);
    }

    int attempts() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    Duration total() {
        return total;
    }

    Duration longest() {
        return longest;
    }

    /** Returns the mean of the times that scripts ran; zero if none did. */
    Duration mean() {
        return ran == 0 ? Duration.ZERO : total.dividedBy(ran);
    }
}

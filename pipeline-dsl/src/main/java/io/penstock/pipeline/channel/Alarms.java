package io.penstock.pipeline.channel;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Events that are due at some time. Used on the event thread only. */
final class Alarms {
    private final PriorityQueue<Alarm> pending =
            new PriorityQueue<>(Comparator.comparingLong(Alarm::due).thenComparingLong(Alarm::number));
    private long number;

    /** An event with its time; those of the same time come in the order in which they were set. */
    private record Alarm(long due, long number, Runnable event) {}

    void set(Duration delay, Runnable event) {
        pending.add(new Alarm(System.nanoTime() + delay.toNanos(), number++, event));
    }

    boolean isEmpty() {
        return pending.isEmpty();
    }

    void clear() {
        pending.clear();
    }

    /** Returns the nanoseconds until the first is due; at most 0 if it is. There must be one. */
    long untilNext() {
        return pending.element().due - System.nanoTime();
    }

    /** Takes the first event out if it is due. */
    @Nullable
    Runnable takeDue() {
        return pending.isEmpty() || untilNext() > 0 ? null : pending.remove().event;
    }
}

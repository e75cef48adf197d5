package io.penstock.aws.batch;

import java.time.Duration;
import java.util.TreeMap;

/** Time that several threads share, and that passes only while all of them wait for it. */
final class JointTicker implements Ticker {
    private final TreeMap<Long, Integer> waiting = new TreeMap<>();
    private int awake;
    private long now;

    /** Creates a time for so many threads; each has to {@link #leave} at its end. */
    JointTicker(int threads) {
        awake = threads;
    }

    @Override
    public synchronized long now() {
        return now;
    }

    @Override
    public synchronized void pause(Duration time) {
        long end = now + time.toNanos();
        waiting.merge(end, 1, Integer::sum);
        leave();
        try {
            while (now < end) {
                wait();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A thread ends. Whoever waits for the next moment, is awake at once. */
    synchronized void leave() {
        awake--;
        if (awake == 0 && !waiting.isEmpty()) {
            var next = waiting.pollFirstEntry();
            now = Math.max(now, next.getKey());
            awake = next.getValue();
            notifyAll();
        }
    }
}

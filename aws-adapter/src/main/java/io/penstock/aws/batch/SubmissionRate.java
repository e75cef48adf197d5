package io.penstock.aws.batch;

import java.time.Duration;

/**
 * Keeps submissions below a rate. The rate is halved when AWS asks for fewer and rises slowly with every one it accepts.
 * Thread-safe.
 */
final class SubmissionRate {
    private static final double LEAST = 1;
    private static final double RISE = 0.2;
    private static final long SECOND = 1_000_000_000L;

    private final Ticker ticker;
    private final double most;
    private double perSecond;
    private long nextFree;
    private long lastHalved;

    SubmissionRate(int perSecond, Ticker ticker) {
        this.ticker = ticker;
        this.most = perSecond;
        this.perSecond = perSecond;
        this.nextFree = ticker.now();
        this.lastHalved = nextFree - SECOND;
    }

    /** Waits until the next submission may go. */
    void acquire() {
        Duration wait = reserve();
        if (!wait.isZero()) {
            ticker.pause(wait);
        }
    }

    private synchronized Duration reserve() {
        long now = ticker.now();
        long slot = Math.max(now, nextFree);
        nextFree = slot + (long) (SECOND / perSecond);
        return Duration.ofNanos(slot - now);
    }

    /** AWS asked for fewer. Several such answers within a second count as one. */
    synchronized void throttled() {
        long now = ticker.now();
        if (now - lastHalved >= SECOND) {
            lastHalved = now;
            perSecond = Math.max(LEAST, perSecond / 2);
        }
    }

    /** AWS accepted one. */
    synchronized void accepted() {
        perSecond = Math.min(most, perSecond + RISE);
    }

    synchronized double perSecond() {
        return perSecond;
    }
}

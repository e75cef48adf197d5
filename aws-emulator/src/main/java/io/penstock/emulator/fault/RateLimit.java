package io.penstock.emulator.fault;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** A bucket of tokens that holds one second's worth and fills up evenly. */
final class RateLimit {

    private final int perSecond;
    private final LongSupplier nanos;
    private double tokens;
    private long last;

    /** Makes a full bucket; a rate of 0 admits everything. */
    RateLimit(int perSecond, LongSupplier nanos) {
        if (perSecond < 0) {
            throw new IllegalArgumentException("the rate is " + perSecond + " a second, allowed is 0 and more");
        }
        this.perSecond = perSecond;
        this.nanos = nanos;
        this.tokens = perSecond;
        this.last = nanos.getAsLong();
    }

    synchronized boolean admits() {
        if (perSecond == 0) {
            return true;
        }
        long now = nanos.getAsLong();
        double filled = (now - last) * (double) perSecond / TimeUnit.SECONDS.toNanos(1);
        tokens = Math.min(perSecond, tokens + filled);
        last = now;
        if (tokens < 1) {
            return false;
        }
        tokens -= 1;
        return true;
    }
}

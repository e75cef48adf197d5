package io.penstock.aws.batch;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Time as it passes, but that waiting takes none of it. */
final class SkippingTicker implements Ticker {
    private final AtomicLong skipped = new AtomicLong();

    @Override
    public long now() {
        return System.nanoTime() + skipped.get();
    }

    @Override
    public void pause(Duration time) {
        skipped.addAndGet(time.toNanos());
    }
}

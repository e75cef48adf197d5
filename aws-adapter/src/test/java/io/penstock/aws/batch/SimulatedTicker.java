package io.penstock.aws.batch;

import java.time.Duration;

/** Time that passes only by waiting for it. */
class SimulatedTicker implements Ticker {
    private long now;

    @Override
    public synchronized long now() {
        return now;
    }

    @Override
    public synchronized void pause(Duration time) {
        now += time.toNanos();
    }

    Duration elapsed() {
        return Duration.ofNanos(now());
    }
}

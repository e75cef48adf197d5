package io.penstock.aws.batch;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Pauses that double from one try to the next, up to half a minute, each shortened at random by up to a half. */
final class Backoff {
    private static final long FIRST_MILLIS = 500;
    private static final int LARGEST_DOUBLING = 6;

    private final Ticker ticker;
    private int tries;

    Backoff(Ticker ticker) {
        this.ticker = ticker;
    }

    void pause() {
        long longest = FIRST_MILLIS << Math.min(tries++, LARGEST_DOUBLING);
        ticker.pause(Duration.ofMillis(longest / 2 + ThreadLocalRandom.current().nextLong(longest / 2 + 1)));
    }
}

package io.penstock.internal.decide;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before a failure of the infrastructure is followed by another try: twice as long each time, up to a limit,
 * and half of it left to chance, so that a thousand tasks that failed together do not come back together. Thread-safe if the
 * randomness is.
 */
public final class RetryPause {
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int MANY = 20;

    private final Duration first;
    private final RandomGenerator random;

    /** Creates pauses of which the first is at most so long. */
    public RetryPause(Duration first, RandomGenerator random) {
        this.first = first;
        this.random = random;
    }

    /** Returns the pause before a retry, counted from 1. */
    public Duration before(int retry) {
        Duration doubled = first.multipliedBy(1L << Math.min(MANY, Math.max(0, retry - 1)));
        long longest = (doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST).toMillis();
        return longest == 0 ? Duration.ZERO : Duration.ofMillis(longest - random.nextLong(longest / 2 + 1));
    }
}

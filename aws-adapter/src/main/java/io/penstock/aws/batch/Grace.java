package io.penstock.aws.batch;

import java.time.Duration;

/**
 * The time in which a job that was submitted comes to be listed. For jobs that an earlier program submitted just before its end it
 * counts from this program's own beginning, so that a thousand attempts wait for it once.
 *
 * @param ticker time as it passes
 * @param end when it is over
 */
record Grace(Ticker ticker, long end) {
    /** After that a job that is in no list was never submitted. */
    static final Duration LISTED_AFTER = Duration.ofSeconds(20);

    /** Begins now. */
    static Grace from(Ticker ticker) {
        return new Grace(ticker, ticker.now() + LISTED_AFTER.toNanos());
    }

    /** Begins now; a job is not waited for longer than it takes to be lost. */
    static Grace from(Ticker ticker, Duration lostAfter) {
        Duration length = lostAfter.compareTo(LISTED_AFTER) < 0 ? lostAfter : LISTED_AFTER;
        return new Grace(ticker, ticker.now() + length.toNanos());
    }

    boolean isOver() {
        return ticker.now() - end >= 0;
    }

    Backoff backoff() {
        return new Backoff(ticker);
    }
}

package io.penstock.emulator.fault;

import java.util.Collections;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The faults that S3 shall show. Every method may be called at any time from any thread; each fault is used up one
 * request at a time.
 */
public final class S3Faults {
    private static final String THROTTLE = "throttle";
    private static final String FAIL = "fail";
    private static final String TRUNCATE = "truncate";
    private static final String FAIL_LATE = "fail-late";

    private final Countdown left = new Countdown();
    private final Countdown lost = new Countdown();
    private final Queue<String> keyFailures = new ConcurrentLinkedQueue<>();

    S3Faults() {}

    /** Answers the next {@code times} requests with HTTP 503, {@code SlowDown}. */
    public void throttle(int times) {
        left.add(THROTTLE, times);
    }

    /** Answers the next {@code times} requests with HTTP 500, {@code InternalError}, and does nothing. */
    public void fail(int times) {
        left.add(FAIL, times);
    }

    /** Answers every so-manieth request with HTTP 500 from now on; 0 ends that. */
    public void failEvery(int period) {
        left.every(FAIL, period);
    }

    /** Breaks the connection halfway through every so-manieth download from now on; 0 ends that. */
    public void truncateEveryDownload(int period) {
        left.every(TRUNCATE, period);
    }

    /** Breaks the connection halfway through the next {@code times} downloads. */
    public void truncateDownloads(int times) {
        left.add(TRUNCATE, times);
    }

    /**
     * Lets the next {@code times} copies and completions of uploads fail the way S3 does when it has already begun to
     * answer: HTTP 200, and an error in the body.
     */
    public void failCopiesLate(int times) {
        left.add(FAIL_LATE, times);
    }

    /** Does not delete the next {@code times} keys of requests for many, but answers with this code for each of them. */
    public void failKeys(String code, int times) {
        keyFailures.addAll(Collections.nCopies(times, code));
    }

    /** Returns the code of the error that this key of a request for many shall meet, and counts it. */
    public Optional<String> takeKeyFailure() {
        return Optional.ofNullable(keyFailures.poll());
    }

    /**
     * Carries out the next {@code times} requests for an operation, as S3's documentation names it, and breaks the connection
     * instead of answering.
     */
    public void loseAnswers(String operation, int times) {
        lost.add(operation, times);
    }

    /** Tells whether the answer to a request for this operation shall be lost, and counts it. */
    public boolean takeLoss(String operation) {
        return lost.take(operation);
    }

    /** Tells whether this request shall be throttled, and counts it. */
    public boolean takeThrottle() {
        return left.take(THROTTLE);
    }

    /** Tells whether this request shall fail, and counts it. */
    public boolean takeFailure() {
        return left.take(FAIL);
    }

    /** Tells whether this download shall break, and counts it. */
    public boolean takeTruncation() {
        return left.take(TRUNCATE);
    }

    /** Tells whether this copy or completion shall fail late, and counts it. */
    public boolean takeLateFailure() {
        return left.take(FAIL_LATE);
    }
}

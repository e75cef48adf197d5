package io.penstock.aws.batch;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.aws.client.CredentialWait;
import java.time.Duration;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkServiceException;

/**
 * Repeats calls that fail for reasons that pass: for ever where AWS itself asks for time, and for a limited time where
 * nothing answers, or nothing but errors ever did: those may be a proxy's. Credentials that were good and have expired are
 * waited for. Thread-safe.
 */
final class Patience {
    private static final Duration FIRST_CONTACT = Duration.ofSeconds(20);

    private final Ticker ticker;
    private final Duration unreachable;
    private final CredentialWait wait;
    private volatile boolean reached;

    Patience(Ticker ticker, Duration unreachable) {
        this(ticker, unreachable, new CredentialWait());
    }

    /**
     * Creates a patience.
     *
     * @param wait tells whether to wait for renewed credentials; shared with all calls that have these
     */
    Patience(Ticker ticker, Duration unreachable, CredentialWait wait) {
        this.ticker = ticker;
        this.unreachable = unreachable;
        this.wait = wait;
    }

    <T> T call(Supplier<T> call) {
        Backoff backoff = new Backoff(ticker);
        long begin = ticker.now();
        while (true) {
            try {
                T answer = call.get();
                reached = true;
                wait.succeeded();
                return answer;
            } catch (PenstockException e) {
                if (!mayPass(e, ticker.now() - begin)) {
                    throw e;
                }
                backoff.pause();
            }
        }
    }

    /** Tells whether another try may help after so many nanoseconds of failures. */
    boolean mayPass(PenstockException e, long nanos) {
        if (wait.isFor(e) || e.code() == ErrorCode.THROTTLED) {
            return true;
        }
        boolean answered = e.getCause() instanceof SdkServiceException;
        // What never answered is rather a wrong region or address than an outage.
        boolean soon = !reached && !answered && unreachable.compareTo(FIRST_CONTACT) >= 0;
        Duration bearable = soon ? FIRST_CONTACT : unreachable;
        return e.code() == ErrorCode.UNAVAILABLE && ((answered && reached) || nanos < bearable.toNanos());
    }
}

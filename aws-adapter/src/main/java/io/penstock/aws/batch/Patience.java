package io.penstock.aws.batch;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.aws.client.ExpiredCredentials;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
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
    private final Predicate<String> expired;
    private volatile boolean reached;

    Patience(Ticker ticker, Duration unreachable) {
        this(ticker, unreachable, remedy -> true);
    }

    /**
     * Creates a patience.
     *
     * @param expired hears what somebody has to do when credentials have expired in mid-run, and tells whether to wait for it
     */
    Patience(Ticker ticker, Duration unreachable, Predicate<String> expired) {
        this.ticker = ticker;
        this.unreachable = unreachable;
        this.expired = expired;
    }

    <T> T call(Supplier<T> call) {
        Backoff backoff = new Backoff(ticker);
        long begin = ticker.now();
        while (true) {
            try {
                T answer = call.get();
                reached = true;
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
        Optional<String> remedy = ExpiredCredentials.remedy(e);
        if (remedy.isPresent() && reached) {
            return expired.test(remedy.get());
        }
        if (e.code() == ErrorCode.THROTTLED) {
            return true;
        }
        boolean answered = e.getCause() instanceof SdkServiceException;
        // What never answered is rather a wrong region or address than an outage.
        boolean soon = !reached && !answered && unreachable.compareTo(FIRST_CONTACT) >= 0;
        Duration bearable = soon ? FIRST_CONTACT : unreachable;
        return e.code() == ErrorCode.UNAVAILABLE && ((answered && reached) || nanos < bearable.toNanos());
    }
}

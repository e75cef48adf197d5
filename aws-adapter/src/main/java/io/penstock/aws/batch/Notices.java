package io.penstock.aws.batch;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Tells the user of what concerns the whole run, by way of whichever attempt came last. Thread-safe. */
final class Notices {
    private final Set<BatchAttempt> open = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable BatchAttempt> latest = new AtomicReference<>();
    private final AtomicReference<@Nullable BatchAttempt> lastEnded = new AtomicReference<>();

    /** Notes an attempt whose observer will hear. */
    void by(BatchAttempt attempt) {
        latest.set(attempt);
        open.add(attempt);
        var unused = attempt.completion().whenComplete((report, failure) -> {
            lastEnded.set(attempt);
            open.remove(attempt);
        });
    }

    /** Forgets an attempt that is none: there was nothing to take up. */
    void without(BatchAttempt attempt) {
        open.remove(attempt);
    }

    /** Tells a sentence; each is shown once. */
    void tell(String sentence) {
        BatchAttempt attempt = latest.get();
        if (attempt != null) {
            attempt.warn(sentence);
        }
    }

    /** Tells that credentials have expired, and what helps; tells the caller whether to wait for that. */
    boolean expired(String remedy) {
        boolean waits = !isEnding();
        if (waits) {
            tell(expiry(remedy));
        }
        return waits;
    }

    /** Whoever cancels all that there is waits for nobody who renews credentials; a later run of this program may. */
    private boolean isEnding() {
        BatchAttempt last = lastEnded.get();
        return open.isEmpty()
                ? last != null && last.isCancelled()
                : open.stream().allMatch(BatchAttempt::isCancelled);
    }

    static String expiry(String remedy) {
        return "the AWS credentials have expired: nothing is submitted or looked at until they are renewed, and"
                + " running jobs go on; " + remedy;
    }
}

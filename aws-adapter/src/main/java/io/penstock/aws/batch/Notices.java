package io.penstock.aws.batch;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Tells the user of what concerns the whole run, by way of whichever attempt came last. Thread-safe. */
final class Notices {
    private final AtomicReference<@Nullable BatchAttempt> latest = new AtomicReference<>();
    private volatile boolean ending;

    /** Notes an attempt whose observer will hear. */
    void by(BatchAttempt attempt) {
        latest.set(attempt);
    }

    /** Tells a sentence; each is shown once. */
    void tell(String sentence) {
        BatchAttempt attempt = latest.get();
        if (attempt != null) {
            attempt.warn(sentence);
        }
    }

    /** The run is to end: whoever interrupts it waits for nobody who renews credentials. */
    void end() {
        ending = true;
    }

    /** Tells that credentials have expired, and what helps; tells the caller whether to wait for that. */
    boolean expired(String remedy) {
        if (!ending) {
            tell(expiry(remedy));
        }
        return !ending;
    }

    static String expiry(String remedy) {
        return "the AWS credentials have expired: nothing is submitted or looked at until they are renewed, and"
                + " running jobs go on; " + remedy;
    }
}

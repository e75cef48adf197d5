package io.penstock.aws.client;

import io.penstock.api.PenstockException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether calls wait when credentials expire in mid-run: only where somebody hears of it, and only after a call that
 * succeeded. One for all calls that share credentials. Thread-safe.
 */
public final class CredentialWait {
    private final AtomicReference<@Nullable Predicate<String>> listener = new AtomicReference<>();
    private volatile boolean reached;

    /** Sets who hears what somebody has to do for calls to go on, and tells whether they are to wait for it. */
    public void announceTo(Predicate<String> hears) {
        listener.set(hears);
    }

    /** Notes that AWS took the credentials. */
    public void succeeded() {
        reached = true;
    }

    /** Tells whether a call that failed is to be made again after a pause, for somebody may renew the credentials until then. */
    public boolean isFor(PenstockException failure) {
        Optional<String> remedy = ExpiredCredentials.remedy(failure);
        Predicate<String> hears = listener.get();
        return remedy.isPresent() && reached && hears != null && hears.test(remedy.get());
    }
}

package io.penstock.contract;

import io.penstock.spi.AttemptObserver;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what it hears. Thread-safe. */
public final class RecordingObserver implements AttemptObserver {
    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private final List<String> nativeIds = new CopyOnWriteArrayList<>();
    private final List<Instant> starts = new CopyOnWriteArrayList<>();
    private final List<String> reasons = new CopyOnWriteArrayList<>();
    private final List<String> warnings = new CopyOnWriteArrayList<>();
    private final CompletableFuture<String> firstToken = new CompletableFuture<>();

    @Override
    public void submitted(String nativeId, String token) {
        nativeIds.add(nativeId);
        tokens.add(token);
        firstToken.complete(token);
    }

    @Override
    public void started(Instant when) {
        starts.add(when);
    }

    @Override
    public void waiting(String reason) {
        reasons.add(reason);
    }

    @Override
    public void warning(String message) {
        warnings.add(message);
    }

    /** Returns the tokens of all submissions heard of. */
    public List<String> tokens() {
        return tokens;
    }

    /** Returns a future of the first submission's token. */
    public CompletableFuture<String> firstToken() {
        return firstToken;
    }

    /** Returns the back end's ids of all submissions heard of. */
    public List<String> nativeIds() {
        return nativeIds;
    }

    /** Returns all starts heard of. */
    public List<Instant> starts() {
        return starts;
    }

    /** Returns all reasons for waiting heard of. */
    public List<String> reasons() {
        return reasons;
    }

    /** Returns all warnings heard of. */
    public List<String> warnings() {
        return warnings;
    }
}

package io.penstock.aws.s3;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * A value that the first who asks for it gets from somewhere, once, while the others wait; no lock is held meanwhile. A failure is
 * everybody's. Thread-safe.
 */
final class FirstComer<T> {
    private final Supplier<T> source;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final CompletableFuture<T> value = new CompletableFuture<>();

    FirstComer(Supplier<T> source) {
        this.source = source;
    }

    T get() {
        if (asked.compareAndSet(false, true)) {
            try {
                value.complete(source.get());
            } catch (RuntimeException | Error e) {
                value.completeExceptionally(e);
                throw e;
            }
        }
        try {
            return value.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    /** Returns the value; empty as long as nobody got it. */
    Optional<T> known() {
        return value.isDone() && !value.isCompletedExceptionally() ? Optional.of(value.join()) : Optional.empty();
    }
}

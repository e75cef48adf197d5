package io.penstock.aws.batch;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/** Computes a value once for each key, also when several threads ask at once; a failure is not kept. Thread-safe. */
final class OncePerKey<T> {
    private final ConcurrentMap<String, CompletableFuture<T>> known = new ConcurrentHashMap<>();

    T get(String key, Supplier<T> compute) {
        CompletableFuture<T> mine = new CompletableFuture<>();
        CompletableFuture<T> first = known.putIfAbsent(key, mine);
        if (first != null) {
            return await(first);
        }
        try {
            T value = compute.get();
            mine.complete(value);
            return value;
        } catch (RuntimeException | Error e) {
            known.remove(key, mine);
            mine.completeExceptionally(e);
            throw e;
        }
    }

    private static <T> T await(CompletableFuture<T> value) {
        try {
            return value.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof PenstockException failure) {
                throw failure;
            }
            throw new PenstockException(ErrorCode.INTERNAL, "a request to AWS failed: " + e.getCause(), e);
        }
    }
}

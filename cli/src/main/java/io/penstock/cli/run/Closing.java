package io.penstock.cli.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Closes what was opened, the last first, all of it whatever happens on the way. Not thread-safe. */
final class Closing implements AutoCloseable {
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    <T extends AutoCloseable> T add(T resource) {
        opened.push(resource);
        return resource;
    }

    @Override
    public void close() {
        Optional<RuntimeException> failure = Optional.empty();
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                RuntimeException next = e instanceof RuntimeException known ? known : new IllegalStateException(e);
                failure.ifPresentOrElse(first -> first.addSuppressed(next), () -> {});
                failure = failure.or(() -> Optional.of(next));
            }
        }
        failure.ifPresent(first -> {
            throw first;
        });
    }
}

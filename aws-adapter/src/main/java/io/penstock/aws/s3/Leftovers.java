package io.penstock.aws.s3;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has to be cleared away after a transfer. Each is, also where another cannot be. Used by one thread. */
final class Leftovers implements AutoCloseable {
    private final List<Runnable> clearings = new ArrayList<>();

    /** Adds how one of them is cleared away. */
    void add(Runnable clearing) {
        clearings.add(clearing);
    }

    @Override
    public void close() {
        @Nullable RuntimeException failure = null;
        for (Runnable clearing : clearings) {
            try {
                clearing.run();
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}

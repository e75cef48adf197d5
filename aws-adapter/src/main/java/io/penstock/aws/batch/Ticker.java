package io.penstock.aws.batch;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Time as it passes, and waiting for it; tests bring their own. */
interface Ticker {

    /** Returns a count of nanoseconds that only differences of mean something. */
    long now();

    /** Waits; throws {@code CANCELLED} where the thread is interrupted. */
    void pause(Duration time);

    /** The machine's time. */
    static Ticker system() {
        return new Ticker() {
            @Override
            public long now() {
                return System.nanoTime();
            }

            @Override
            public void pause(Duration time) {
                long end = now() + time.toNanos();
                for (long left = time.toNanos(); left > 0; left = end - now()) {
                    LockSupport.parkNanos(this, left);
                    if (Thread.currentThread().isInterrupted()) {
                        throw new PenstockException(ErrorCode.CANCELLED, "the executor was closed");
                    }
                }
            }
        };
    }
}

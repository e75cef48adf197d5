package io.penstock.emulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RateLimitTest {

    private final AtomicLong nanos = new AtomicLong();

    private static long admitted(RateLimit limit, int calls) {
        return IntStream.range(0, calls).filter(i -> limit.admits()).count();
    }

    @Test
    void admitsOneSecondsWorthAtOnceAndThenTheRate() {
        RateLimit limit = new RateLimit(50, nanos::get);

        assertThat(admitted(limit, 80)).isEqualTo(50);
        nanos.addAndGet(100_000_000);
        assertThat(admitted(limit, 80)).isEqualTo(5);
    }

    @Test
    void admitsEverythingWithoutARate() {
        assertThat(admitted(new RateLimit(0, nanos::get), 1000)).isEqualTo(1000);
    }
}

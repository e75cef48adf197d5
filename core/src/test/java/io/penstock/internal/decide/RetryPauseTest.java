package io.penstock.internal.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RetryPauseTest {
    private static final long SEED = 7;

    @Test
    void doublesAndLeavesHalfToChance() {
        RetryPause pause = new RetryPause(Duration.ofSeconds(1), new Random(SEED));

        for (int retry = 1; retry <= 5; retry++) {
            Duration longest = Duration.ofSeconds(1L << (retry - 1));
            assertThat(pause.before(retry)).as("seed %d", SEED).isBetween(longest.dividedBy(2), longest);
        }
    }

    @Test
    void differsFromTaskToTask() {
        RetryPause pause = new RetryPause(Duration.ofSeconds(1), new Random(SEED));

        assertThat(IntStream.range(0, 50).mapToObj(task -> pause.before(1)).distinct())
                .as("seed %d", SEED)
                .hasSizeGreaterThan(20);
    }

    @Test
    void neverWaitsForMoreThanFiveMinutes() {
        assertThat(new RetryPause(Duration.ofDays(1), new Random(SEED)).before(1000))
                .isBetween(Duration.ofSeconds(150), Duration.ofMinutes(5));
    }

    @Test
    void waitsForNothingWhereNoneIsWanted() {
        assertThat(new RetryPause(Duration.ZERO, new Random(SEED)).before(3)).isZero();
    }
}

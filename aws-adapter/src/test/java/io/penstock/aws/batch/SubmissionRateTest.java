package io.penstock.aws.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SubmissionRateTest {
    private final SimulatedTicker ticker = new SimulatedTicker();

    @Test
    void spacesSubmissionsEvenly() {
        SubmissionRate rate = new SubmissionRate(50, ticker);
        for (int i = 0; i < 101; i++) {
            rate.acquire();
        }

        assertThat(ticker.elapsed()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void halvesOnceForSeveralRefusalsOfOneSecond() {
        SubmissionRate rate = new SubmissionRate(48, ticker);
        rate.throttled();
        rate.throttled();
        assertThat(rate.perSecond()).isEqualTo(24);

        ticker.pause(Duration.ofSeconds(1));
        rate.throttled();
        assertThat(rate.perSecond()).isEqualTo(12);
    }

    @Test
    void risesSlowlyToItsLimitAndNeverFallsBelowOne() {
        SubmissionRate rate = new SubmissionRate(4, ticker);
        for (int i = 0; i < 5; i++) {
            rate.throttled();
            ticker.pause(Duration.ofSeconds(1));
        }
        assertThat(rate.perSecond()).isEqualTo(1);

        for (int i = 0; i < 1000; i++) {
            rate.accepted();
        }
        assertThat(rate.perSecond()).isEqualTo(4);
    }

    /** AWS has a bucket that holds a second's worth; what it refuses costs nothing. */
    @ParameterizedTest
    @ValueSource(ints = {5, 10, 20, 50})
    void reachesNineTenthsOfWhateverAwsPermits(int permitted) {
        SubmissionRate rate = new SubmissionRate(50, ticker);
        double tokens = permitted;
        long last = ticker.now();
        int accepted = 0;
        while (accepted < 2000) {
            rate.acquire();
            tokens = Math.min(permitted, tokens + (ticker.now() - last) / 1e9 * permitted);
            last = ticker.now();
            if (tokens >= 1) {
                tokens--;
                accepted++;
                rate.accepted();
            } else {
                rate.throttled();
            }
        }

        assertThat(accepted / (ticker.elapsed().toMillis() / 1000.0)).isGreaterThan(0.9 * permitted);
    }
}

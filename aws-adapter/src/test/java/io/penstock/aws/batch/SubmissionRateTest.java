package io.penstock.aws.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

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
}

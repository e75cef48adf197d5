package io.penstock.aws.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkServiceException;

final class PatienceTest {
    private final SimulatedTicker ticker = new SimulatedTicker();
    private final Patience patience = new Patience(ticker, Duration.ofMinutes(5));

    @Test
    void bearsThrottlingAndErrorsOfAwsForEver() {
        assertThat(patience.call(() -> "once")).isEqualTo("once");
        AtomicInteger calls = new AtomicInteger();
        String answer = patience.call(() -> {
            if (calls.incrementAndGet() < 100) {
                throw new PenstockException(
                        calls.get() % 2 == 0 ? ErrorCode.THROTTLED : ErrorCode.UNAVAILABLE,
                        "later",
                        SdkServiceException.builder().statusCode(500).build());
            }
            return "at last";
        });

        assertThat(answer).isEqualTo("at last");
        assertThat(ticker.elapsed()).isGreaterThan(Duration.ofMinutes(10));
    }

    @Test
    void givesUpWhereNothingButErrorsEverAnswered() {
        assertThatThrownBy(() -> patience.call(() -> {
                    throw new PenstockException(
                            ErrorCode.UNAVAILABLE,
                            "bad gateway",
                            SdkServiceException.builder().statusCode(502).build());
                }))
                .hasMessage("bad gateway");
        assertThat(ticker.elapsed()).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(6));
    }

    @Test
    void givesUpSoonWhereNothingEverAnswered() {
        assertThatThrownBy(() -> patience.call(() -> {
                    throw new PenstockException(ErrorCode.UNAVAILABLE, "unknown host");
                }))
                .hasMessage("unknown host");
        assertThat(ticker.elapsed()).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void givesUpWhereNothingAnswers() {
        assertThat(patience.call(() -> "once")).isEqualTo("once");
        assertThatThrownBy(() -> patience.call(() -> {
                    throw new PenstockException(ErrorCode.UNAVAILABLE, "connection refused");
                }))
                .hasMessage("connection refused");
        assertThat(ticker.elapsed()).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(6));
    }

    @Test
    void repeatsNothingThatStaysWrong() {
        assertThatThrownBy(() -> patience.call(() -> {
                    throw new PenstockException(ErrorCode.CREDENTIALS, "wrong key");
                }))
                .hasMessage("wrong key");
        assertThat(ticker.elapsed()).isZero();
    }
}

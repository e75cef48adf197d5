package io.penstock.aws.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class FirstComerTest {
    @Test
    void getsTheValueOnceForAll() throws InterruptedException {
        CountDownLatch answer = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        FirstComer<Integer> value = new FirstComer<>(() -> {
            asked.incrementAndGet();
            awaitQuietly(answer);
            return 7;
        });
        AtomicInteger sum = new AtomicInteger();
        Thread first = new Thread(() -> sum.addAndGet(value.get()));
        Thread second = new Thread(() -> sum.addAndGet(value.get()));
        first.start();
        await().until(() -> asked.get() == 1);
        second.start();
        assertThat(value.known()).isEmpty();
        answer.countDown();
        first.join();
        second.join();

        assertThat(sum).hasValue(14);
        assertThat(asked).hasValue(1);
        assertThat(value.known()).contains(7);
    }

    @Test
    void tellsAllOfItsFailure() {
        FirstComer<Integer> value = new FirstComer<>(() -> {
            throw new IllegalStateException("refused");
        });

        assertThatThrownBy(value::get).hasMessage("refused");
        assertThatThrownBy(value::get).isInstanceOf(IllegalStateException.class).hasMessage("refused");
        assertThat(value.known()).isEmpty();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package io.penstock.aws.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class ParallelTasksTest {
    @Test
    void runsAllOnABoundedSetOfThreads() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        List<Runnable> tasks = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            tasks.add(() -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                done.incrementAndGet();
                now.decrementAndGet();
            });
        }
        try (ParallelTasks parallel = new ParallelTasks(3)) {
            parallel.run(tasks);
        }

        assertThat(done).hasValue(200);
        assertThat(most.get()).isLessThanOrEqualTo(3);
    }

    @Test
    void beginsNothingMoreWhenOneFails() {
        AtomicInteger later = new AtomicInteger();
        List<Runnable> tasks = new ArrayList<>();
        tasks.add(() -> {
            throw new IllegalStateException("first");
        });
        for (int i = 0; i < 10; i++) {
            tasks.add(later::incrementAndGet);
        }
        try (ParallelTasks parallel = new ParallelTasks(1)) {
            assertThatThrownBy(() -> parallel.run(tasks)).hasMessage("first");
        }

        assertThat(later).hasValue(0);
    }

    @Test
    void waitsForWhatIsUnderWayWhenOneFails() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch failing = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        Runnable slow = () -> {
            begun.countDown();
            awaitQuietly(failing);
            ended.set(true);
        };
        Runnable failure = () -> {
            awaitQuietly(begun);
            failing.countDown();
            throw new IllegalStateException("first");
        };
        try (ParallelTasks parallel = new ParallelTasks(2)) {
            assertThatThrownBy(() -> parallel.run(List.of(slow, failure))).hasMessage("first");
        }

        assertThat(ended).isTrue();
    }

    @Test
    void refusesTasksWhenItIsClosed() {
        ParallelTasks parallel = new ParallelTasks(2);
        parallel.close();

        assertThatThrownBy(() -> parallel.run(List.of(() -> {}, () -> {}))).hasMessageContaining("closed");
    }

    @Test
    void tellsCallersWhenItIsClosedAndLetsWhatIsUnderWayEnd() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        AtomicInteger later = new AtomicInteger();
        Runnable underWay = () -> {
            begun.countDown();
            awaitQuietly(closed);
            interrupted.set(Thread.interrupted());
        };
        ParallelTasks parallel = new ParallelTasks(1);
        Thread closing = new Thread(() -> {
            awaitQuietly(begun);
            parallel.close();
            closed.countDown();
        });
        closing.start();

        assertThatThrownBy(() -> parallel.run(List.of(underWay, later::incrementAndGet, later::incrementAndGet)))
                .isInstanceOfSatisfying(
                        PenstockException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CANCELLED))
                .hasMessageContaining("closed");
        assertThat(interrupted).isFalse();
        assertThat(later).hasValue(0);
        closing.join();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

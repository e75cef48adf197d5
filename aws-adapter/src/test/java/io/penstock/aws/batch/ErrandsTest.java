package io.penstock.aws.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class ErrandsTest {
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Errands errands = new Errands(WorkerThreads.start("errands-test", 1));

    @Test
    void abandonsWhatWaitsAndWhatComesTooLate() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        errands.add(
                () -> {
                    begun.countDown();
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                () -> heard.add("what is done is not abandoned"));
        begun.await();
        errands.add(() -> heard.add("done"), () -> heard.add("waited"));
        errands.close();
        errands.add(() -> heard.add("done"), () -> heard.add("late"));

        assertThat(heard).containsExactly("waited", "late");
    }
}

package io.penstock.internal.admit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.contract.FakeTaskExecutor;
import io.penstock.contract.InMemoryFileStore;
import io.penstock.domain.directive.DirectiveValue;
import io.penstock.domain.origin.SourcePosition;
import io.penstock.domain.resource.MemorySize;
import io.penstock.domain.selector.DirectiveLayer;
import io.penstock.spi.ConfigurationSource;
import io.penstock.spi.ExecutorCapabilities;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AdmissionTest {
    private static final long GIB = 1L << 30;

    private static Admission admission(int queueSize, int cpus, long memory) {
        InMemoryFileStore store = new InMemoryFileStore("here");
        FakeTaskExecutor executor = new FakeTaskExecutor("local", store, store.location("/work"))
                .capable(ExecutorCapabilities.builder()
                        .queueSize(queueSize)
                        .cpus(cpus)
                        .memory(new MemorySize(memory))
                        .build());
        return new Admission(executor, ConfigurationSource.empty());
    }

    private static CompletableFuture<Void> enter(Admission admission, Ticket ticket) {
        return admission.enter(ticket).toCompletableFuture();
    }

    @Test
    void letsTheNextInWhenOneLeaves() {
        Admission admission = admission(10, 2, 8 * GIB);
        Ticket both = new Ticket("P", 0, 2, 0);
        assertThat(enter(admission, both)).isCompleted();
        CompletableFuture<Void> second = enter(admission, both);
        assertThat(second).isNotDone();

        admission.release(both);

        assertThat(second).isCompleted();
    }

    @Test
    void doesNotLetALargeTaskBlockASmallOne() {
        Admission admission = admission(10, 2, 8 * GIB);
        assertThat(enter(admission, new Ticket("P", 0, 1, 0))).isCompleted();

        assertThat(enter(admission, new Ticket("LARGE", 0, 2, 0))).isNotDone();
        assertThat(enter(admission, new Ticket("SMALL", 0, 1, 0))).isCompleted();
    }

    @Test
    void keepsTheOrderOfAProcessWithMaxForksWhateverItsTasksAskFor() {
        Admission admission = admission(10, 4, 8 * GIB);
        Ticket small = new Ticket("P", 1, 1, 0);
        Ticket large = new Ticket("P", 1, 2, 0);
        assertThat(enter(admission, small)).isCompleted();
        CompletableFuture<Void> second = enter(admission, large);
        CompletableFuture<Void> third = enter(admission, small);

        admission.release(small);

        assertThat(second).isCompleted();
        assertThat(third).isNotDone();
    }

    @Test
    void countsMemoryAndQueueSize() {
        Admission admission = admission(2, 8, 4 * GIB);
        assertThat(enter(admission, new Ticket("P", 0, 1, 3 * GIB))).isCompleted();
        assertThat(enter(admission, new Ticket("P", 0, 1, 2 * GIB))).isNotDone();
        assertThat(enter(admission, new Ticket("P", 0, 1, GIB))).isCompleted();
        assertThat(enter(admission, new Ticket("P", 0, 1, 0))).isNotDone();
    }

    @Test
    void refusesWhatNeverFits() {
        assertThatThrownBy(() -> admission(1, 2, 4 * GIB).enter(new Ticket("P", 0, 1, 5 * GIB)))
                .hasMessageContaining("P asks for 5 GB of memory, but executor local has 4 GB")
                .hasMessageContaining("resourceLimits");
    }

    @Test
    void cancelsWhoWaitsWhenItCloses() {
        Admission admission = admission(1, 1, GIB);
        Ticket one = new Ticket("P", 0, 1, 0);
        assertThat(enter(admission, one)).isCompleted();
        CompletableFuture<Void> waiting = enter(admission, one);

        admission.close();

        assertThat(waiting).isCancelled();
        assertThat(enter(admission, one)).isCancelled();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void neverLetsInMoreThanThereIsAndForgetsNobody(long seed) {
        Random random = new Random(seed);
        Admission admission = admission(5, 8, 16 * GIB);
        List<Ticket> inside = new ArrayList<>();
        int[] finished = {0};
        for (int i = 0; i < 400; i++) {
            Ticket ticket = new Ticket(
                    "P" + random.nextInt(4), random.nextInt(3), 1 + random.nextInt(4), random.nextInt(8) * GIB);
            admission.enter(ticket).thenRun(() -> inside.add(ticket));
            assertThat(inside.size()).as("seed %d", seed).isLessThanOrEqualTo(5);
            assertThat(inside.stream().mapToInt(Ticket::cpus).sum())
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(8);
            if (!inside.isEmpty() && random.nextInt(3) > 0) {
                admission.release(inside.remove(random.nextInt(inside.size())));
                finished[0]++;
            }
        }
        while (!inside.isEmpty()) {
            admission.release(inside.remove(0));
            finished[0]++;
        }
        assertThat(finished[0]).as("seed %d", seed).isEqualTo(400);
    }

    @Test
    void takesAQueueSizeOfZeroForNoLimit() {
        InMemoryFileStore store = new InMemoryFileStore("here");
        FakeTaskExecutor executor = new FakeTaskExecutor("local", store, store.location("/work"));
        Admission admission = new Admission(executor, queueSize(0));

        for (int i = 0; i < 1000; i++) {
            assertThat(enter(admission, new Ticket("P", 0, 1, 0))).isCompleted();
        }
    }

    private static ConfigurationSource queueSize(Object size) {
        return new ConfigurationSource() {
            @Override
            public List<DirectiveLayer> processLayers() {
                return List.of();
            }

            @Override
            public Optional<DirectiveValue> setting(String name) {
                return name.equals("executor.queueSize")
                        ? Optional.of(new DirectiveValue(size, new SourcePosition("nextflow.config", 1, 1)))
                        : Optional.empty();
            }

            @Override
            public Map<String, DirectiveValue> scope(String name) {
                return Map.of();
            }
        };
    }

    @Test
    @Timeout(20)
    void doesNotSearchWhoWaitsWhereThereIsNoRoom() {
        int tasks = 50_000;
        Admission admission = admission(1, 4, Long.MAX_VALUE);
        List<Ticket> inside = new ArrayList<>();
        for (int i = 0; i < tasks; i++) {
            Ticket ticket = new Ticket("P", 0, 1, i);
            admission.enter(ticket).thenRun(() -> inside.add(ticket));
        }
        for (int i = 0; i < tasks; i++) {
            admission.release(inside.get(i));
        }

        assertThat(inside).hasSize(tasks);
    }

    @Test
    void readsNumbersThatComeAsText() {
        InMemoryFileStore store = new InMemoryFileStore("here");
        Admission admission =
                new Admission(new FakeTaskExecutor("local", store, store.location("/work")), queueSize("1"));
        Ticket one = new Ticket("P", 0, 1, 0);

        assertThat(enter(admission, one)).isCompleted();
        assertThat(enter(admission, one)).isNotDone();
    }
}

package io.penstock.config.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tasks that are rendered at the same time use values that a script made once. */
final class SharedValuesTest {
    private static final int KEYS = 20_000;

    @Test
    void aMemoizedClosureIsCalledByManyThreads() throws Exception {
        ClosureValue closure = (ClosureValue) Objects.requireNonNull(Evaluation.of("({ it * 2 }).memoize()"));

        askInParallel(closure::call);
    }

    @Test
    @SuppressWarnings("unchecked") // The script says that it is a map.
    void aMapWithDefaultsIsAskedByManyThreads() throws Exception {
        Map<Object, Object> map =
                (Map<Object, Object>) Objects.requireNonNull(Evaluation.of("[:].withDefault { it * 2 }"));

        askInParallel(map::get);

        assertThat(map).hasSize(KEYS);
    }

    private static void askInParallel(Function<Object, @Nullable Object> asked) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> work = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                work.add(() -> {
                    for (int key = 0; key < KEYS; key++) {
                        if (!Integer.valueOf(key * 2).equals(asked.apply(key))) {
                            return false;
                        }
                    }
                    return true;
                });
            }
            for (Future<Boolean> right : threads.invokeAll(work)) {
                assertThat(right.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}

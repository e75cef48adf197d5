package io.penstock.pipeline.channel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs a small dataflow to its end and says what a channel emitted. */
public final class Flow {
    private Flow() {}

    public static List<@Nullable Object> emitted(Function<EventLoop, Channel> graph) {
        EventLoop loop = new EventLoop();
        List<@Nullable Object> items = new ArrayList<>();
        run(loop, () -> graph.apply(loop).subscribe(items::add, () -> items.add("END")));
        return items;
    }

    public static void run(EventLoop loop, Runnable first) {
        try {
            loop.start(first).toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (java.util.concurrent.ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Channel of(EventLoop loop, @Nullable Object... items) {
        return Channel.from(loop, Arrays.asList(items).iterator());
    }
}

package io.penstock.pipeline.channel;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Does work that may block, for one place in a dataflow, on other threads than the event thread. Used on the event thread only. */
public final class Background {
    private final EventLoop loop;
    private final BackgroundThreads threads;
    private final @Nullable FailureContext context;

    Background(EventLoop loop, BackgroundThreads threads, @Nullable FailureContext context) {
        this.loop = loop;
        this.threads = threads;
        this.context = context;
    }

    /** Begins work; the loop does not end before its result was taken, as an event. */
    public <T> void begin(Supplier<T> work, Consumer<T> taker) {
        begin(null, work, taker);
    }

    /** Begins work for an item, which is named where the work fails. */
    public <T> void begin(@Nullable Object item, Supplier<T> work, Consumer<T> taker) {
        loop.outside(() -> threads.begin(work), (result, error) -> {
            if (error != null) {
                throw FailureContext.explained(BackgroundThreads.failure(error), context, item);
            }
            taker.accept(result);
        });
    }
}

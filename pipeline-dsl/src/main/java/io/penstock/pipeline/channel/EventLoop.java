package io.penstock.pipeline.channel;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one thread of a dataflow. Events run in the order they were posted; when there are none, the sources take turns.
 * It ends when there are no events, no sources, no alarms, and no work outside that would post one.
 *
 * <p>Sources rest while more items wait in front of processes than is good, unless nothing else could move the
 * dataflow on: so a long channel holds neither a task nor memory for every item, and no cycle of waiting can stop it.
 */
public final class EventLoop {
    private static final int TURN = 256;

    private final int waitingLimit;
    private final BlockingQueue<Runnable> events = new LinkedBlockingQueue<>();
    private final Deque<Source> sources = new ArrayDeque<>();
    private final Alarms alarms = new Alarms();
    private final Topics topics = new Topics(this);
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final List<Runnable> endings = new ArrayList<>();
    private final BackgroundThreads threads = new BackgroundThreads();
    private int outside;
    private int waiting;
    private boolean halted;
    private @Nullable RuntimeException failure;
    private @Nullable FailureContext context;
    private Consumer<RuntimeException> failureListener = failure -> {};

    /**
     * Creates a loop that does not run yet.
     *
     * @param waitingLimit how many items may wait before sources rest
     */
    public EventLoop(int waitingLimit) {
        this.waitingLimit = waitingLimit;
    }

    /** Creates a loop with the usual limit. */
    public EventLoop() {
        this(10_000);
    }

    /** Returns the channels that are known by name. */
    public Topics topics() {
        return topics;
    }

    /** Names who learns of the first failed event, on the event thread, before work outside has ended. */
    public void onFailure(Consumer<RuntimeException> listener) {
        failureListener = listener;
    }

    /**
     * Starts the thread with a first event.
     *
     * @return completed on the event thread, when everything has ended; exceptionally if an event failed
     */
    public CompletionStage<Void> start(Runnable first) {
        execute(first);
        Thread thread = new Thread(this::run, "penstock-pipeline");
        thread.setDaemon(true);
        thread.start();
        return ended;
    }

    /** Posts an event. Safe from every thread, but only the event thread and {@link #outside} keep the loop from ending. */
    public void execute(Runnable event) {
        events.add(() -> {
            if (!halted) {
                event.run();
            }
        });
    }

    /** Adds a source. On the event thread, or before it starts. */
    public void addSource(Source source) {
        sources.add(source);
    }

    /** Runs an event later; the loop does not end before. On the event thread, or before it starts. */
    public void after(Duration delay, Runnable event) {
        alarms.set(delay, event);
    }

    /**
     * Starts work outside, without which the loop does not end. On the event thread.
     *
     * @param work starts the work; if it fails, nothing has begun
     * @param taker takes the result or the failure, as an event
     */
    public <T> void outside(Supplier<CompletionStage<T>> work, BiConsumer<@Nullable T, @Nullable Throwable> taker) {
        CompletionStage<T> begun = work.get();
        outside++;
        begun.whenComplete((result, error) -> events.add(() -> {
            outside--;
            if (!halted) {
                taker.accept(result, error);
            }
        }));
    }

    /** Returns the way to do work that may block; its failures are explained as those of what is done here and now. */
    public Background background() {
        return new Background(this, threads, context);
    }

    /** Does something when everything has ended, well or not, such as to delete what nobody needs then. On the event thread. */
    public void atEnd(Runnable ending) {
        endings.add(ending);
    }

    /** Does something; failures of what it subscribes to channels will be explained by a context. */
    public <T> T within(FailureContext explaining, Supplier<T> action) {
        FailureContext outer = context;
        context = explaining;
        try {
            return action.get();
        } finally {
            context = outer;
        }
    }

    @Nullable
    FailureContext context() {
        return context;
    }

    /** Counts items that wait in front of processes, or that no longer do. */
    public void itemsWait(int change) {
        waiting += change;
    }

    /** Drops the sources and every event but the ends of work outside; the loop ends when that work has ended. */
    public void halt() {
        halted = true;
        sources.clear();
        alarms.clear();
    }

    private void run() {
        try {
            boolean going = true;
            while (going) {
                going = guarded();
            }
        } finally {
            threads.close();
            endings.forEach(this::end);
            if (failure == null) {
                ended.complete(null);
            } else {
                ended.completeExceptionally(failure);
            }
        }
    }

    private void end(Runnable ending) {
        try {
            ending.run();
        } catch (RuntimeException | Error e) {
            if (failure != null) {
                failure.addSuppressed(e);
            }
        }
    }

    private boolean guarded() {
        try {
            return step();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail(new IllegalStateException("the event thread was interrupted", e));
            return false;
        } catch (RuntimeException e) {
            fail(e);
        } catch (StackOverflowError e) {
            fail(new IllegalStateException("the script nests too deeply", e));
        } catch (Error e) {
            fail(new IllegalStateException("the event thread failed: " + e, e));
        }
        return true;
    }

    private boolean step() throws InterruptedException {
        Runnable event = events.poll();
        if (event == null) {
            event = alarms.takeDue();
        }
        if (event == null && mayEmit()) {
            turn();
            return true;
        }
        if (event == null && outside == 0 && alarms.isEmpty()) {
            return !halted && topics.closeOne();
        }
        if (event == null) {
            event = alarms.isEmpty() ? events.take() : events.poll(alarms.untilNext(), TimeUnit.NANOSECONDS);
        }
        if (event != null) {
            event.run();
        }
        return true;
    }

    private boolean mayEmit() {
        return !sources.isEmpty() && sources.element().isReady() && (waiting < waitingLimit || outside == 0);
    }

    private void turn() {
        Source source = sources.remove();
        if (source.emit(TURN) && !halted) {
            sources.add(source);
        }
    }

    private void fail(RuntimeException problem) {
        halt();
        if (failure == null) {
            failure = problem;
            tell(problem);
        } else if (failure != problem) {
            failure.addSuppressed(problem);
        }
    }

    /** The run must come to its end even if nobody can be told. */
    private void tell(RuntimeException problem) {
        try {
            failureListener.accept(problem);
        } catch (RuntimeException | Error e) {
            if (e != problem) {
                problem.addSuppressed(e);
            }
        }
    }
}

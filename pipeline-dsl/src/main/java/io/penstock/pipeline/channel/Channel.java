package io.penstock.pipeline.channel;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A stream of items. A queue channel hands each item to all its receivers, in order; a value channel holds one item and
 * hands it to whoever asks, as often as asked. Used on the event thread only.
 */
public final class Channel {
    private final EventLoop loop;
    private final boolean value;
    private final List<Subscription> receivers = new ArrayList<>(1);
    private boolean bound;
    private boolean closed;
    private @Nullable Object held;
    private Set<String> origins = Set.of();

    private Channel(EventLoop loop, boolean value) {
        this.loop = loop;
        this.value = value;
    }

    /** Returns a new queue channel. */
    public static Channel queue(EventLoop loop) {
        return new Channel(loop, false);
    }

    /** Returns a new value channel that holds nothing yet. */
    public static Channel value(EventLoop loop) {
        return new Channel(loop, true);
    }

    /** Returns a value channel that holds an item. */
    public static Channel holding(EventLoop loop, @Nullable Object item) {
        Channel channel = value(loop);
        channel.emit(item);
        return channel;
    }

    /** Returns a queue channel that emits what an iterator gives, as fast as it is taken. */
    public static Channel from(EventLoop loop, Iterator<?> items) {
        Channel channel = queue(loop);
        loop.addSource(new IteratorSource(items, channel));
        return channel;
    }

    /**
     * Returns a queue channel that emits what is found outside of the event thread, in its turn.
     *
     * @param search finds it; may block
     * @param items makes items of what was found, on the event thread
     */
    public static <T> Channel found(EventLoop loop, Supplier<T> search, Function<T, Iterator<?>> items) {
        Channel channel = queue(loop);
        channel.emitFound(loop.background(), search, items);
        return channel;
    }

    /** Emits what is found outside of the event thread, in its turn, and closes this channel. */
    public <T> void emitFound(Background background, Supplier<T> search, Function<T, Iterator<?>> items) {
        LateSource source = new LateSource(this);
        loop.addSource(source);
        background.begin(search, found -> source.found(items.apply(found)));
    }

    /** Returns a queue channel without items. */
    public static Channel empty(EventLoop loop) {
        Channel channel = queue(loop);
        channel.close();
        return channel;
    }

    /** Returns a new channel on the same event loop: a value channel if this is one, else a queue channel. */
    public Channel sameKind() {
        return new Channel(loop, value);
    }

    /** Returns a new queue channel on the same event loop. */
    public Channel newQueue() {
        return queue(loop);
    }

    /** Returns a new value channel on the same event loop. */
    public Channel newValue() {
        return value(loop);
    }

    /** Returns the processes whose outputs come by here, directly or through operators. */
    public Set<String> origins() {
        return origins;
    }

    /** Notes that outputs of these processes come by here too. */
    public void addOrigins(Set<String> more) {
        Set<String> all = new LinkedHashSet<>(origins);
        all.addAll(more);
        origins = Set.copyOf(all);
    }

    /** Returns the event loop that the channel belongs to. */
    public EventLoop loop() {
        return loop;
    }

    /** Tells whether this is a value channel. */
    public boolean isValue() {
        return value;
    }

    /** Hands all further items and the end to a receiver; those of a value channel even if they came before. */
    public void subscribe(Receiver receiver) {
        Subscription subscription = new Subscription(receiver, loop.context());
        if (!bound && !closed) {
            receivers.add(subscription);
            return;
        }
        loop.execute(() -> replay(subscription));
    }

    /** Hands all further items and the end to two actions. */
    public void subscribe(ItemAction item, Runnable end) {
        subscribe(new Receiver() {
            @Override
            public void item(@Nullable Object value) {
                item.accept(value);
            }

            @Override
            public void end() {
                end.run();
            }
        });
    }

    /** Hands all further items to an action that makes items of another channel of them; that one ends with this one. */
    public void feed(Channel target, ItemAction item) {
        subscribe(new Feed(target, item));
    }

    /** Tells whether anybody still wants items: it is open, and not all of its receivers, if there are any, have had enough. */
    public boolean isWanted() {
        return !closed && (receivers.isEmpty() || receivers.stream().anyMatch(Subscription::wants));
    }

    private void replay(Subscription receiver) {
        if (bound) {
            receiver.item(held);
        }
        receiver.end();
    }

    /** Emits an item. A value channel takes one only, and is closed then. */
    public void emit(@Nullable Object item) {
        if (closed) {
            throw new PenstockException(
                    ErrorCode.SCRIPT, value ? "a value channel takes one item only" : "the channel is closed");
        }
        if (value) {
            bound = true;
            held = item;
        }
        for (Subscription receiver : receivers) {
            receiver.item(item);
        }
        if (value) {
            close();
        }
    }

    /** Returns what kind of channel it is. */
    @Override
    public String toString() {
        return value ? "a value channel" : "a queue channel";
    }

    /** Ends the channel; more than once is the same as once. */
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        for (Subscription receiver : receivers) {
            receiver.end();
        }
        receivers.clear();
    }
}

package io.penstock.pipeline.operator;

import io.penstock.pipeline.channel.Channel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes one item of each of several channels at a time. Value channels give their item again and again; if all are value
 * channels, one time only. Ends when any queue channel has ended and its items are used, or a value channel has none.
 */
public final class Zip {
    private final List<Channel> channels;
    private final Consumer<List<@Nullable Object>> action;
    private final Runnable end;
    private final List<Lane> lanes = new ArrayList<>();
    private final boolean once;
    private boolean ended;
    private boolean draining;
    private boolean paused;

    /** Prepares the zip; nothing is subscribed to yet. */
    public Zip(List<Channel> channels, Consumer<List<@Nullable Object>> action, Runnable end) {
        this.channels = List.copyOf(channels);
        this.action = action;
        this.end = end;
        this.once = channels.stream().allMatch(Channel::isValue);
    }

    /** Subscribes to all channels. */
    public void start() {
        for (Channel channel : channels) {
            lanes.add(new Lane(channel.isValue()));
        }
        for (int i = 0; i < channels.size(); i++) {
            Lane lane = lanes.get(i);
            Channel channel = channels.get(i);
            channel.subscribe(item -> arrive(lane, channel, item), () -> {
                lane.closed = true;
                drain();
            });
        }
    }

    private void arrive(Lane lane, Channel channel, @Nullable Object item) {
        if (!ended) {
            lane.items.add(Optional.ofNullable(item));
            channel.loop().itemsWait(lane.value ? 0 : 1);
            drain();
        }
    }

    /** Takes as many rounds as there are items for; the action may be refused by {@link #pause}. */
    public void drain() {
        if (draining || ended) {
            return;
        }
        draining = true;
        while (!ended && !paused && lanes.stream().allMatch(Lane::isReady)) {
            round();
        }
        draining = false;
        if (!ended && !paused && lanes.stream().anyMatch(Lane::isExhausted)) {
            finish();
        }
    }

    /** Stops or goes on taking items. */
    public void pause(boolean pause) {
        paused = pause;
    }

    private void round() {
        List<@Nullable Object> items = new ArrayList<>(lanes.size());
        for (Lane lane : lanes) {
            items.add((lane.value ? lane.items.element() : take(lane)).orElse(null));
        }
        action.accept(items);
        if (once) {
            finish();
        }
    }

    private Optional<Object> take(Lane lane) {
        channels.get(0).loop().itemsWait(-1);
        return lane.items.remove();
    }

    private void finish() {
        ended = true;
        for (Lane lane : lanes) {
            channels.get(0).loop().itemsWait(lane.value ? 0 : -lane.items.size());
            lane.items.clear();
        }
        end.run();
    }

    /** The items of one channel that wait. */
    private static final class Lane {
        private final boolean value;
        private final Deque<Optional<Object>> items = new ArrayDeque<>();
        private boolean closed;

        Lane(boolean value) {
            this.value = value;
        }

        boolean isReady() {
            return !items.isEmpty();
        }

        boolean isExhausted() {
            return closed && items.isEmpty();
        }
    }
}

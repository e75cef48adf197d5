package io.penstock.pipeline.operator;

import io.penstock.pipeline.channel.Channel;
import io.penstock.pipeline.channel.Receiver;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code concat}: emits all items of one channel before those of the next. */
public record ConcatChannels(List<Channel> others) implements Operator {
    /** Copies the list. */
    public ConcatChannels {
        others = List.copyOf(others);
    }

    @Override
    public Channel apply(Channel source) {
        List<Channel> all = new ArrayList<>(List.of(source));
        all.addAll(others);
        Line line = new Line(source.newQueue());
        all.forEach(channel -> channel.subscribe(line.join()));
        return line.target;
    }

    /** Channels in line; items of those further back wait. */
    private static final class Line {
        private final Channel target;
        private final Deque<Place> places = new ArrayDeque<>();

        Line(Channel target) {
            this.target = target;
        }

        Receiver join() {
            Place place = new Place(this);
            places.add(place);
            return place;
        }

        void advance() {
            while (!places.isEmpty() && places.element().drain()) {
                places.remove();
            }
            if (places.isEmpty()) {
                target.close();
            }
        }
    }

    /** One channel's place in the line. */
    private static final class Place implements Receiver {
        private final Line line;
        private final List<@Nullable Object> waiting = new ArrayList<>();
        private boolean ended;

        Place(Line line) {
            this.line = line;
        }

        @Override
        public void item(@Nullable Object item) {
            if (line.places.peek() == this) {
                line.target.emit(item);
            } else {
                waiting.add(item);
                line.target.loop().itemsWait(1);
            }
        }

        @Override
        public void end() {
            ended = true;
            if (line.places.peek() == this) {
                line.advance();
            }
        }

        boolean drain() {
            List<@Nullable Object> items = new ArrayList<>(waiting);
            waiting.clear();
            line.target.loop().itemsWait(-items.size());
            items.forEach(line.target::emit);
            return ended;
        }
    }
}

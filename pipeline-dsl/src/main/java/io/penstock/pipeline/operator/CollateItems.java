package io.penstock.pipeline.operator;

import io.penstock.pipeline.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code collate}: lists of so many items, each beginning so many items after the one before. */
public record CollateItems(int size, int step, boolean remainder) implements Operator {
    @Override
    public Channel apply(Channel source) {
        Channel target = source.newQueue();
        Windows windows = new Windows(target);
        source.subscribe(windows::add, windows::finish);
        return target;
    }

    /** The lists that are not full yet, oldest first. */
    private final class Windows {
        private final Channel target;
        private final List<List<@Nullable Object>> open = new ArrayList<>();
        private int count;

        Windows(Channel target) {
            this.target = target;
        }

        void add(@Nullable Object item) {
            if (count % step == 0) {
                open.add(new ArrayList<>());
            }
            count++;
            open.forEach(window -> window.add(item));
            if (!open.isEmpty() && open.get(0).size() == size) {
                target.emit(open.remove(0));
            }
        }

        void finish() {
            if (remainder) {
                open.forEach(target::emit);
            }
            target.close();
        }
    }
}

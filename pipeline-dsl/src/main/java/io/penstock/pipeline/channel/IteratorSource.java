package io.penstock.pipeline.channel;

import java.util.Iterator;

/** Emits what an iterator gives, then closes the channel. */
final class IteratorSource implements Source {
    private final Iterator<?> items;
    private final Channel target;

    IteratorSource(Iterator<?> items, Channel target) {
        this.items = items;
        this.target = target;
    }

    @Override
    public boolean emit(int most) {
        for (int i = 0; i < most && items.hasNext(); i++) {
            target.emit(items.next());
        }
        if (items.hasNext()) {
            return true;
        }
        target.close();
        return false;
    }
}

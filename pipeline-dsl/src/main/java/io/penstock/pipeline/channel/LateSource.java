package io.penstock.pipeline.channel;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Emits what an iterator gives that somebody still looks for. */
final class LateSource implements Source {
    private final Channel target;
    private @Nullable Source found;

    LateSource(Channel target) {
        this.target = target;
    }

    void found(Iterator<?> items) {
        found = new IteratorSource(items, target);
    }

    @Override
    public boolean isReady() {
        return found != null;
    }

    @Override
    public boolean emit(int most) {
        return found == null || found.emit(most);
    }
}

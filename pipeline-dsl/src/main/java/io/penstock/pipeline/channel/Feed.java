package io.penstock.pipeline.channel;

import org.jspecify.annotations.Nullable;

/** A receiver that makes items of another channel, and wants items as long as that one is wanted. */
record Feed(Channel target, ItemAction action) implements Receiver {
    @Override
    public void item(@Nullable Object item) {
        action.accept(item);
    }

    @Override
    public void end() {
        target.close();
    }

    @Override
    public boolean wants() {
        return target.isWanted();
    }
}

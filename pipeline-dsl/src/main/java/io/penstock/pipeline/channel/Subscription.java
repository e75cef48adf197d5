package io.penstock.pipeline.channel;

import org.jspecify.annotations.Nullable;

/** A receiver with what can be said when it fails. */
record Subscription(Receiver receiver, @Nullable FailureContext context) implements Receiver {
    @Override
    public void item(@Nullable Object item) {
        try {
            receiver.item(item);
        } catch (RuntimeException e) {
            throw FailureContext.explained(e, context, item);
        }
    }

    @Override
    public void end() {
        try {
            receiver.end();
        } catch (RuntimeException e) {
            throw FailureContext.explained(e, context, null);
        }
    }

    @Override
    public boolean wants() {
        return receiver.wants();
    }
}

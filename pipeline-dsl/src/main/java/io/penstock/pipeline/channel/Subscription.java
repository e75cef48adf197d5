package io.penstock.pipeline.channel;

import io.penstock.api.PenstockException;
import org.jspecify.annotations.Nullable;

/** A receiver with what can be said when it fails. */
record Subscription(Receiver receiver, @Nullable FailureContext context) implements Receiver {
    @Override
    public void item(@Nullable Object item) {
        try {
            receiver.item(item);
        } catch (PenstockException e) {
            throw explained(e, item);
        }
    }

    @Override
    public void end() {
        try {
            receiver.end();
        } catch (PenstockException e) {
            throw explained(e, null);
        }
    }

    @Override
    public boolean wants() {
        return receiver.wants();
    }

    private PenstockException explained(PenstockException failure, @Nullable Object item) {
        if (context == null || failure instanceof ExplainedException) {
            return failure;
        }
        return context.explain(failure, item);
    }
}

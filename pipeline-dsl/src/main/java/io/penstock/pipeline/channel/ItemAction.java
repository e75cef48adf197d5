package io.penstock.pipeline.channel;

import org.jspecify.annotations.Nullable;

/** Does something with an item. */
@FunctionalInterface
public interface ItemAction {

    /** Takes an item. */
    void accept(@Nullable Object item);
}

package io.penstock.pipeline.operator;

import org.jspecify.annotations.Nullable;

/** Makes an item of another. */
@FunctionalInterface
public interface ItemFunction {

    /** Returns the item as it is. */
    static ItemFunction identity() {
        return item -> item;
    }

    /** Makes an item. */
    @Nullable
    Object apply(@Nullable Object item);
}

package io.penstock.pipeline.operator;

import org.jspecify.annotations.Nullable;

/** Decides on an item. */
@FunctionalInterface
public interface ItemTest {

    /** Tells whether the item passes. */
    boolean test(@Nullable Object item);
}

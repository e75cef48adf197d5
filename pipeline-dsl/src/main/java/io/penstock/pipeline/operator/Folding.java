package io.penstock.pipeline.operator;

import org.jspecify.annotations.Nullable;

/** Makes one item of what there was and the next. */
@FunctionalInterface
public interface Folding {

    /** Returns the new accumulated item. */
    @Nullable
    Object fold(@Nullable Object accumulated, @Nullable Object item);
}

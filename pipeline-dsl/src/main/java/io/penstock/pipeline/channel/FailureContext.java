package io.penstock.pipeline.channel;

import io.penstock.api.PenstockException;
import org.jspecify.annotations.Nullable;

/** Says more about a failure of one place in the dataflow: which operator or process it was, and where it is written. */
@FunctionalInterface
public interface FailureContext {

    /**
     * Returns the failure with what is known of its place.
     *
     * @param item the item that the place could not take; null also where it was the end of the channel
     */
    ExplainedException explain(PenstockException failure, @Nullable Object item);
}

package io.penstock.pipeline.channel;

import io.penstock.api.PenstockException;
import io.penstock.config.eval.EvaluationException;
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

    /** Returns a failure with what a context knows of its place; those of the JDK in words that say what they stand for. */
    static RuntimeException explained(
            RuntimeException failure, @Nullable FailureContext context, @Nullable Object item) {
        if (context == null || failure instanceof ExplainedException) {
            return failure;
        }
        return context.explain(
                failure instanceof PenstockException known ? known : EvaluationException.of(failure), item);
    }
}

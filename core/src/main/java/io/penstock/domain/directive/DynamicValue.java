package io.penstock.domain.directive;

import org.jspecify.annotations.Nullable;

/**
 * A directive's value that depends on the task: {@code { 8.GB * task.attempt }}. Evaluated once per attempt, on a thread
 * of the engine, never by two threads at once for one task; implementations must not keep state between calls.
 */
@FunctionalInterface
public interface DynamicValue {

    /**
     * Evaluates the value for one attempt.
     *
     * @return the value; null is the same as not set
     * @throws io.penstock.api.PenstockException if the expression fails; the message names file and line
     */
    @Nullable
    Object evaluate(TaskVariables variables);
}

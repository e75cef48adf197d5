package io.penstock.domain.task;

import io.penstock.domain.directive.TaskVariables;

/** Renders what an attempt executes: scripts may depend on {@code task.attempt}, {@code task.cpus} and so on. */
@FunctionalInterface
public interface TaskTemplate {

    /**
     * Renders the body for one attempt. Called by one thread at a time for one task, for every attempt anew; the first
     * rendering also identifies the task.
     *
     * @throws io.penstock.api.PenstockException if the script asks for what it does not have; names file and line
     */
    TaskBody render(TaskVariables variables);

    /**
     * Returns the body that the task is known by: that of the first attempt, unless some inputs have no order, such as the
     * files that other tasks gave out one after the other. Then it is a body that would be the same in any order.
     *
     * @param rendered what {@link #render} returned for the same variables
     */
    default TaskBody identified(TaskVariables variables, TaskBody rendered) {
        return rendered;
    }
}

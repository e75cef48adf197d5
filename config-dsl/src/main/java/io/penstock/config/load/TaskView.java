package io.penstock.config.load;

import io.penstock.domain.directive.TaskVariables;

/**
 * The value of the name {@code task} in closures.
 *
 * @param variables what is known of the task
 */
public record TaskView(TaskVariables variables) {}

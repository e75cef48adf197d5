package io.penstock.internal.engine;

import io.penstock.domain.task.TaskBody;
import io.penstock.domain.task.TaskDirectives;
import io.penstock.internal.resolve.AttemptVariables;
import io.penstock.spi.TaskExecutor;

/**
 * An attempt that was resolved, rendered and routed.
 *
 * @param name the task's name
 * @param variables its variables
 * @param directives its directives
 * @param body what it executes
 * @param executor where it goes
 */
record PreparedAttempt(
        String name, AttemptVariables variables, TaskDirectives directives, TaskBody body, TaskExecutor executor) {}

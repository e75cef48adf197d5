package io.penstock.domain.run;

import io.penstock.domain.task.TaskResult;

/**
 * A task that failed, with what helps to understand why.
 *
 * @param result how it ended
 * @param process the qualified name of its process
 * @param script the script of its last attempt
 * @param printed the last lines of what it printed
 */
public record TaskFailure(TaskResult result, String process, String script, LastLines printed) {}

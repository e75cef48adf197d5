package io.penstock.domain.run;

/**
 * Where the tasks of a process go.
 *
 * @param process the qualified name of the process
 * @param executor the executor's name; {@code decided per task} where the directive is an expression
 * @param details what the executor says of it, such as queue and region; may be empty
 */
public record ProcessRoute(String process, String executor, String details) {}

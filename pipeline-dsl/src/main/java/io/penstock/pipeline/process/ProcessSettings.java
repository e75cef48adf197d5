package io.penstock.pipeline.process;

/**
 * How processes of a run behave.
 *
 * @param stubRun whether tasks do what their {@code stub} section says
 * @param unfinishedLimit how many tasks of one process may be unfinished at a time; further items wait
 */
public record ProcessSettings(boolean stubRun, int unfinishedLimit) {}

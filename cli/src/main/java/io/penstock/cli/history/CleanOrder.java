package io.penstock.cli.history;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants cleared away.
 *
 * @param run which run; null for the last, or for all before
 * @param before a run or a day: all runs before it; null for one run alone
 * @param dryRun whether to show only what would go
 * @param keepLogs whether scripts, logs and exit markers stay, and the run's records with them
 */
public record CleanOrder(@Nullable String run, @Nullable String before, boolean dryRun, boolean keepLogs) {}

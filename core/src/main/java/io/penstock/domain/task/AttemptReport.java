package io.penstock.domain.task;

import java.time.Instant;

/**
 * How an attempt ended and when.
 *
 * @param outcome how it ended
 * @param started when the script began to run, as far as the executor knows; else when it was submitted
 * @param completed when it ended
 */
public record AttemptReport(TaskOutcome outcome, Instant started, Instant completed) {}

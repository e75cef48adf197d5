/**
 * CloudWatch Logs as far as Batch uses it: one stream per attempt of a job, kept in a file, read in pages by
 * GetLogEvents.
 */
@NullMarked
package io.penstock.emulator.logs;

import org.jspecify.annotations.NullMarked;

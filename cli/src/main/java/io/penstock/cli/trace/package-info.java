/**
 * The trace of a run: one line of tab-separated values per attempt.
 */
@NullMarked
package io.penstock.cli.trace;

import org.jspecify.annotations.NullMarked;

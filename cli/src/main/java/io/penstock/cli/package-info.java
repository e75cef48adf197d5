/**
 * The command line's entry: reads arguments, hands them to a command, turns its end into an exit status.
 */
@NullMarked
package io.penstock.cli;

import org.jspecify.annotations.NullMarked;

/**
 * The commands, one class for each verb: they read options, ask the library, and show its answer.
 */
@NullMarked
package io.penstock.cli.command;

import org.jspecify.annotations.NullMarked;

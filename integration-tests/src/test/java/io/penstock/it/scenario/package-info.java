/**
 * Whole runs through the command line.
 */
@NullMarked
package io.penstock.it.scenario;

import org.jspecify.annotations.NullMarked;

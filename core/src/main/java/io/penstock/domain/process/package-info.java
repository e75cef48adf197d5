/**
 * Processes: the templates that tasks are made from, and their names.
 */
@NullMarked
package io.penstock.domain.process;

import org.jspecify.annotations.NullMarked;

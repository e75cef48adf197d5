/**
 * The launcher that runs a task inside its work directory, shared by all executors.
 */
@NullMarked
package io.penstock.spi.launch;

import org.jspecify.annotations.NullMarked;

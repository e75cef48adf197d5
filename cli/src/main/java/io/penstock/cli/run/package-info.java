/**
 * The composition root: puts configuration, script, executors and engine together for one run, and takes them apart again.
 */
@NullMarked
package io.penstock.cli.run;

import org.jspecify.annotations.NullMarked;

/** Pages that tell of a run when it is over: a report of its tasks, and a timeline. They stand alone and need no script. */
@NullMarked
package io.penstock.cli.report;

import org.jspecify.annotations.NullMarked;

/**
 * Decides which executor the tasks of a process go to, and refuses what it cannot express.
 */
@NullMarked
package io.penstock.internal.route;

import org.jspecify.annotations.NullMarked;

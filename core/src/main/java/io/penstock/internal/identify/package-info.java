/**
 * Gives a task its identity: a hash over all that can change its result.
 */
@NullMarked
package io.penstock.internal.identify;

import org.jspecify.annotations.NullMarked;

/**
 * Finds what a finished attempt gives out.
 */
@NullMarked
package io.penstock.internal.collect;

import org.jspecify.annotations.NullMarked;

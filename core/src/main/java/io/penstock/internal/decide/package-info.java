/**
 * Decides what follows a failed attempt.
 */
@NullMarked
package io.penstock.internal.decide;

import org.jspecify.annotations.NullMarked;

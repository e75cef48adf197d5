/**
 * The vocabulary of Penstock as immutable values: no input or output, no clock, no randomness.
 */
@NullMarked
package io.penstock.domain;

import org.jspecify.annotations.NullMarked;

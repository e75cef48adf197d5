/**
 * Strings the steps of a task together.
 */
@NullMarked
package io.penstock.internal.engine;

import org.jspecify.annotations.NullMarked;

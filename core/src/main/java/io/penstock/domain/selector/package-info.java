/**
 * Selectors of the configuration, {@code withName} and {@code withLabel}, as immutable values.
 */
@NullMarked
package io.penstock.domain.selector;

import org.jspecify.annotations.NullMarked;

/** Violations planted for the architecture rules to find. */
@NullMarked
package io.penstock.spi.planted;

import org.jspecify.annotations.NullMarked;

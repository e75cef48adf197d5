/** Violations planted for the architecture rules to find. */
@NullMarked
package io.penstock.config.planted;

import org.jspecify.annotations.NullMarked;

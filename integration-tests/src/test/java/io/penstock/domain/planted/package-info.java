/** Violations planted for the architecture rules to find. */
@NullMarked
package io.penstock.domain.planted;

import org.jspecify.annotations.NullMarked;

/** Violations planted for the architecture rules to find. */
@NullMarked
package io.penstock.internal.planted;

import org.jspecify.annotations.NullMarked;

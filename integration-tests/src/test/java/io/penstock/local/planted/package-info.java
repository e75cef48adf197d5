/** Violations planted for the architecture rules to find. */
@NullMarked
package io.penstock.local.planted;

import org.jspecify.annotations.NullMarked;

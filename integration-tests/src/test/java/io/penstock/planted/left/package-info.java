/** Violations planted for the architecture rules to find. */
@NullMarked
package io.penstock.planted.left;

import org.jspecify.annotations.NullMarked;

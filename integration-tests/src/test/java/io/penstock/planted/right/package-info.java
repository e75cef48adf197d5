/** Violations planted for the architecture rules to find. */
@NullMarked
package io.penstock.planted.right;

import org.jspecify.annotations.NullMarked;

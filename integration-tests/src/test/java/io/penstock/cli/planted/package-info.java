/** Violations planted for the architecture rules to find. */
@NullMarked
package io.penstock.cli.planted;

import org.jspecify.annotations.NullMarked;

/** Violations planted for the architecture rules to find. */
@NullMarked
package io.penstock.pipeline.planted;

import org.jspecify.annotations.NullMarked;

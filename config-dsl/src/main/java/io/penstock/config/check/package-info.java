/** Checks what a configuration says against what is known, and collects the mistakes found. */
@NullMarked
package io.penstock.config.check;

import org.jspecify.annotations.NullMarked;

/**
 * The rules of the architecture, applied to all modules at once, each shown to fail on a violation planted for it.
 */
@NullMarked
package io.penstock.it.architecture;

import org.jspecify.annotations.NullMarked;

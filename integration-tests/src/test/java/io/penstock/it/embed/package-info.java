/**
 * The library inside other programs.
 */
@NullMarked
package io.penstock.it.embed;

import org.jspecify.annotations.NullMarked;

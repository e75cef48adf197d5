/**
 * The conformance suite: a folder a script, in {@code src/test/resources/conformance}, with what its run must print.
 */
@NullMarked
package io.penstock.it.conformance;

import org.jspecify.annotations.NullMarked;

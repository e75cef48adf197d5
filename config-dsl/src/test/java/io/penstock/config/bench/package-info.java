/** Measures the module; run by hand. */
@org.jspecify.annotations.NullMarked
package io.penstock.config.bench;

/**
 * Brings inputs into a store that the executor of their task can read.
 */
@NullMarked
package io.penstock.internal.port;

import org.jspecify.annotations.NullMarked;

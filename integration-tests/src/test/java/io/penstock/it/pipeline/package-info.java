/** Scripts on the real engine and the local executor. */
@NullMarked
package io.penstock.it.pipeline;

import org.jspecify.annotations.NullMarked;

/**
 * The dataflow: channels, what feeds them, and the one thread that everything happens on. Knows nothing of the language or of
 * tasks.
 */
@NullMarked
package io.penstock.pipeline.channel;

import org.jspecify.annotations.NullMarked;

/**
 * The outputs of a pipeline: what its {@code output} block declares, what its entry workflow publishes under those names, and the
 * files and indexes that come of it.
 */
@NullMarked
package io.penstock.pipeline.publish;

import org.jspecify.annotations.NullMarked;

/**
 * The operators: what turns channels into other channels. One small class each, on plain values and Java functions; how a
 * script calls them is not known here.
 */
@NullMarked
package io.penstock.pipeline.operator;

import org.jspecify.annotations.NullMarked;

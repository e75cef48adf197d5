/**
 * Text in portions: lines, rows of values.
 */
@NullMarked
package io.penstock.pipeline.text;

import org.jspecify.annotations.NullMarked;

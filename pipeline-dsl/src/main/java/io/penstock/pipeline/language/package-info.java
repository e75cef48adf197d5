/**
 * What scripts can say beyond the language itself: channels with their factories and operators, paths, functions. Binds the
 * dataflow to the evaluator; processes and workflows are not known here.
 */
@NullMarked
package io.penstock.pipeline.language;

import org.jspecify.annotations.NullMarked;

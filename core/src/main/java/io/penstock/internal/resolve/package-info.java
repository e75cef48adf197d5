/**
 * Folds the layers of directives of a process, and evaluates them for one attempt.
 */
@NullMarked
package io.penstock.internal.resolve;

import org.jspecify.annotations.NullMarked;

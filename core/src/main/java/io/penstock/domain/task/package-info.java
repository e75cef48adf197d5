/**
 * Tasks, their attempts, what they take in and give out, and how they end.
 */
@NullMarked
package io.penstock.domain.task;

import org.jspecify.annotations.NullMarked;

/**
 * Where a value was written: file, line and column.
 */
@NullMarked
package io.penstock.domain.origin;

import org.jspecify.annotations.NullMarked;

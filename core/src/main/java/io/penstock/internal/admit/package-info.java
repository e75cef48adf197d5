/**
 * Lets tasks through to an executor as it has room.
 */
@NullMarked
package io.penstock.internal.admit;

import org.jspecify.annotations.NullMarked;

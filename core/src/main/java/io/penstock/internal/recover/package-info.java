/**
 * Knows what runs that were cut short had under way, so that the one that resumes them goes on where they were.
 */
@NullMarked
package io.penstock.internal.recover;

import org.jspecify.annotations.NullMarked;

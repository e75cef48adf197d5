/**
 * Locations of files in any store, glob patterns over them, and what a store says of a file.
 */
@NullMarked
package io.penstock.domain.file;

import org.jspecify.annotations.NullMarked;

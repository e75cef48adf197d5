/**
 * Files as scripts see them: paths with methods, found by patterns, in any store.
 */
@NullMarked
package io.penstock.pipeline.file;

import org.jspecify.annotations.NullMarked;

/** Reads of scripts what a check of configurations needs: processes with their names and labels. */
@NullMarked
package io.penstock.config.lint;

import org.jspecify.annotations.NullMarked;

/**
 * Options and parameters as they are typed, and what they are read into.
 */
@NullMarked
package io.penstock.cli.option;

import org.jspecify.annotations.NullMarked;

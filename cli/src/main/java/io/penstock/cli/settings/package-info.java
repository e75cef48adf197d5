/**
 * The merged configuration as text: blocks that can be read back, lines, JSON; secrets masked.
 */
@NullMarked
package io.penstock.cli.settings;

import org.jspecify.annotations.NullMarked;

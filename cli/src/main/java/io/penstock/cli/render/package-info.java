/**
 * What people see: where processes go, how a run proceeds, how it ended, and what went wrong.
 */
@NullMarked
package io.penstock.cli.render;

import org.jspecify.annotations.NullMarked;

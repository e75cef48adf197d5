/**
 * The machine that this program runs on, and how processes of others are told from its own.
 */
@NullMarked
package io.penstock.local.machine;

import org.jspecify.annotations.NullMarked;

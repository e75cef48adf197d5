/**
 * Puts outputs where their users look for them.
 */
@NullMarked
package io.penstock.internal.publish;

import org.jspecify.annotations.NullMarked;

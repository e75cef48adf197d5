/**
 * Runs that are killed, and go on: at every step of the protocol, at random moments, with everything around them failing too.
 */
@NullMarked
package io.penstock.it.durable;

import org.jspecify.annotations.NullMarked;

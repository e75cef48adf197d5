/** The Security Token Service, as far as a client asks it who it is. */
@NullMarked
package io.penstock.emulator.sts;

import org.jspecify.annotations.NullMarked;

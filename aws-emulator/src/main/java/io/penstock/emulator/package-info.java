/**
 * An embedded stand-in for the parts of AWS that a batch workload touches, served on loopback. Start one with
 * {@link io.penstock.emulator.AwsEmulator#start}; everything below this package is its inside.
 */
@NullMarked
package io.penstock.emulator;

import org.jspecify.annotations.NullMarked;

/**
 * An embedded stand-in for the parts of AWS that a batch workload touches, served on loopback. Start one with
 * {@link io.penstock.emulator.AwsEmulator#start}; everything below this package is its inside.
 *
 * <p>Jobs that run in containers share the machine's network, so they reach the emulator. They do not find the stand-in
 * for the {@code aws} command: it has the emulator read and write the caller's files, and the emulator does not see those
 * of a container. An image brings its own {@code aws}, or a volume of the job holds one, as on a custom machine image.
 */
@NullMarked
package io.penstock.emulator;

import org.jspecify.annotations.NullMarked;

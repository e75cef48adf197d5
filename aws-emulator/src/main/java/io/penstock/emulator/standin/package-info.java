/**
 * A stand-in for the {@code aws} command, for jobs on machines that have none: a small shell script that hands its
 * arguments to the emulator over a loopback port of its own, and the emulator's side, which copies between the object
 * store and the files of this machine. It knows what a launcher uses: {@code s3 cp}, {@code s3 ls}, {@code s3 rm} and
 * {@code s3api get-object}.
 */
@NullMarked
package io.penstock.emulator.standin;

import org.jspecify.annotations.NullMarked;

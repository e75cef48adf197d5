/**
 * What an emulator must still know after {@code kill -9}: a journal of its resources and jobs, the right to the directory
 * that this lies in, and marks by which processes are found again.
 */
@NullMarked
package io.penstock.emulator.state;

import org.jspecify.annotations.NullMarked;

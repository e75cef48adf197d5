/**
 * What was asked of the emulator, for tests that count requests or compare them with a policy.
 */
@NullMarked
package io.penstock.emulator.record;

import org.jspecify.annotations.NullMarked;

/**
 * JSON to and from the model classes of the AWS SDK, driven by the field table that every generated class carries: the
 * reverse of what a client does, so the emulator has exactly the members that real clients send and expect.
 */
@NullMarked
package io.penstock.emulator.json;

import org.jspecify.annotations.NullMarked;

package io.penstock.emulator.jobs;

import org.jspecify.annotations.Nullable;

/**
 * How a container ended.
 *
 * @param code its exit code, or null if it has none
 * @param reason what is to say about it, or null
 */
record ContainerExit(@Nullable Integer code, @Nullable String reason) {}

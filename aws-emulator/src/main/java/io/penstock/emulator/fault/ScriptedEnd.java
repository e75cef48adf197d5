package io.penstock.emulator.fault;

import org.jspecify.annotations.Nullable;

/**
 * How an attempt ends, in the words of AWS.
 *
 * @param statusReason what the job says, such as {@code Task failed to start}
 * @param containerReason what its container says, such as {@code CannotPullContainerError: ...}; null for nothing
 * @param exitCode the container's exit code; null where it never ran
 */
public record ScriptedEnd(
        String statusReason,
        @Nullable String containerReason,
        @Nullable Integer exitCode) {}

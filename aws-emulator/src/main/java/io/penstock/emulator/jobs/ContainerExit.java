package io.penstock.emulator.jobs;

import org.jspecify.annotations.Nullable;

/**
 * How a container ended.
 *
 * @param code its exit code, or null if it has none
 * @param reason what is to say about it, or null
 */
record ContainerExit(@Nullable Integer code, @Nullable String reason) {
    /** The container went away while nobody looked. */
    static final ContainerExit LOST = new ContainerExit(null, "gone while nobody looked");

    boolean isLost() {
        return equals(LOST);
    }
}

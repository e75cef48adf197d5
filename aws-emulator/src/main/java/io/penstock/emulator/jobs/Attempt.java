package io.penstock.emulator.jobs;

import org.jspecify.annotations.Nullable;

/**
 * A finished attempt of a job, times in milliseconds since the epoch.
 *
 * @param taskId the id of the ECS task that it was
 * @param logStream the name of its log stream
 * @param startedAt when its container started, or null if it never did
 * @param stoppedAt when it ended
 * @param exitCode the container's exit code, or null if there is none
 * @param reason what is said of the container, or null
 * @param statusReason what is said of the attempt
 */
public record Attempt(
        String taskId,
        String logStream,
        @Nullable Long startedAt,
        long stoppedAt,
        @Nullable Integer exitCode,
        @Nullable String reason,
        String statusReason) {

    boolean succeeded() {
        Integer code = exitCode;
        return code != null && code == 0;
    }
}

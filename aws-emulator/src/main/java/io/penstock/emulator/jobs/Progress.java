package io.penstock.emulator.jobs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.batch.model.JobStatus;

/**
 * How far a job had come under an earlier emulator, times in milliseconds since the epoch.
 *
 * @param status its status then
 * @param statusReason what was said of it, or of the end that its attempt was to come to; null for nothing
 * @param startedAt when its attempt started, or null
 * @param stoppedAt when it ended, or null
 * @param attempts its attempts that had ended
 * @param run the attempt that ran, or null
 * @param cancelled whether it was cancelled before it started
 * @param terminated whether somebody asked to terminate it
 */
public record Progress(
        JobStatus status,
        @Nullable String statusReason,
        @Nullable Long startedAt,
        @Nullable Long stoppedAt,
        List<Attempt> attempts,
        @Nullable Run run,
        boolean cancelled,
        boolean terminated) {

    public Progress {
        attempts = List.copyOf(attempts);
    }

    /**
     * An attempt that ran.
     *
     * @param taskId the id of its ECS task
     * @param logStream the name of its log stream
     */
    public record Run(String taskId, String logStream) {}
}

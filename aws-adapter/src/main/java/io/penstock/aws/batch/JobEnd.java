package io.penstock.aws.batch;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.batch.model.ContainerDetail;
import software.amazon.awssdk.services.batch.model.JobDetail;
import software.amazon.awssdk.services.batch.model.JobStatus;

/**
 * What is known of a job that ended.
 *
 * @param succeeded whether Batch says that it succeeded
 * @param statusReason Batch's words for the job; empty for none
 * @param containerReason Batch's words for its container; empty for none
 * @param exitStatus the container's exit status; empty where it never ran to its end
 * @param stopped whether somebody terminated or cancelled it
 */
record JobEnd(boolean succeeded, String statusReason, String containerReason, OptionalInt exitStatus, boolean stopped) {

    static JobEnd of(JobDetail job) {
        ContainerDetail container = job.container();
        Integer code = container == null ? null : container.exitCode();
        return new JobEnd(
                job.status() == JobStatus.SUCCEEDED,
                orEmpty(job.statusReason()),
                container == null ? "" : orEmpty(container.reason()),
                code == null ? OptionalInt.empty() : OptionalInt.of(code),
                Boolean.TRUE.equals(job.isTerminated()) || Boolean.TRUE.equals(job.isCancelled()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Returns all of Batch's words. */
    String words() {
        if (containerReason.isEmpty() || statusReason.contains(containerReason)) {
            return statusReason;
        }
        return statusReason.isEmpty() ? containerReason : statusReason + " (" + containerReason + ")";
    }
}

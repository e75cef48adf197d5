package io.penstock.aws.batch;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.aws.settings.PlatformType;
import io.penstock.domain.queue.QueueReference;
import software.amazon.awssdk.services.batch.model.JQState;
import software.amazon.awssdk.services.batch.model.JobQueueDetail;
import software.amazon.awssdk.services.batch.model.JobQueueType;

/** Makes sure of each queue once, before anything is submitted to it. Thread-safe. */
final class JobQueues {
    private final BatchCalls calls;
    private final Patience patience;
    private final OncePerKey<JobQueueDetail> verified = new OncePerKey<>();

    JobQueues(BatchCalls calls, Patience patience) {
        this.calls = calls;
        this.patience = patience;
    }

    /** Returns the region of a queue: the one that its ARN names, else the configured one. */
    String region(QueueReference queue) {
        return queue.region().orElseGet(calls::region);
    }

    /**
     * Checks that a queue takes jobs of a platform.
     *
     * @return whether it shares its capacity by a scheduling policy
     * @throws PenstockException with {@code RESOURCE_NOT_FOUND} if it does not exist, {@code CONFIGURATION} if it is disabled or of another platform
     */
    boolean verify(QueueReference queue, PlatformType platform) {
        String region = region(queue);
        JobQueueDetail found = verified.get(region + " " + queue, () -> patience.call(() -> lookUp(queue, region)));
        platform(queue, platform, found);
        return found.schedulingPolicyArn() != null
                && !found.schedulingPolicyArn().isBlank();
    }

    /** A stand-in for AWS may not say what a queue is made of. */
    private static void platform(QueueReference queue, PlatformType platform, JobQueueDetail found) {
        boolean fargate = platform == PlatformType.FARGATE;
        if (found.jobQueueType() == (fargate ? JobQueueType.ECS : JobQueueType.ECS_FARGATE)) {
            throw new PenstockException(
                    ErrorCode.CONFIGURATION,
                    "job queue " + queue + (fargate ? " has instances of EC2" : " is of Fargate")
                            + ", and aws.batch.platformType is " + (fargate ? "fargate" : "ec2")
                            + "; change one of them");
        }
    }

    private JobQueueDetail lookUp(QueueReference queue, String region) {
        JobQueueDetail found = calls.queue(region, queue.text())
                .orElseThrow(() -> new PenstockException(
                        ErrorCode.RESOURCE_NOT_FOUND,
                        "job queue " + queue + " does not exist in region " + calls.where(region)
                                + "; check the directive queue and aws.region"));
        if (found.state() == JQState.DISABLED) {
            throw new PenstockException(
                    ErrorCode.CONFIGURATION,
                    "job queue " + queue + " in region " + region + " is disabled; enable it, or name another queue");
        }
        return found;
    }
}

package io.penstock.aws.batch;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.aws.launch.ContainerCommand;
import io.penstock.domain.queue.QueueReference;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.domain.task.TaskDirectives;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.batch.model.ContainerOverrides;
import software.amazon.awssdk.services.batch.model.ResourceRequirement;
import software.amazon.awssdk.services.batch.model.ResourceType;
import software.amazon.awssdk.services.batch.model.SubmitJobRequest;

/** Writes the submission of one attempt. Thread-safe. */
final class JobRequest {
    /** The memory of a task whose directives name none. */
    static final int DEFAULT_MEMORY_MEBIBYTES = 1024;

    private static final int LEAST_MEMORY_MEBIBYTES = 4;
    private static final Duration LEAST_TIME = Duration.ofSeconds(60);
    private static final Logger log = LoggerFactory.getLogger(JobRequest.class);

    private final JobSettings settings;
    private final ContainerCommand command;

    JobRequest(JobSettings settings, ContainerCommand command) {
        this.settings = settings;
        this.command = command;
    }

    /**
     * Returns the request.
     *
     * @param shared whether the queue has a scheduling policy: it needs a share identifier then, and takes none otherwise
     */
    SubmitJobRequest of(TaskAttempt attempt, QueueReference queue, String definition, boolean shared) {
        TaskDirectives directives = attempt.directives();
        SubmitJobRequest.Builder request = SubmitJobRequest.builder()
                .jobName(attempt.jobName())
                .jobQueue(queue.text())
                .jobDefinition(definition)
                // Another attempt has another directory, so it is the engine that makes it, never Batch.
                .retryStrategy(retry -> retry.attempts(1))
                .containerOverrides(ContainerOverrides.builder()
                        .command(command.words(attempt.workDirectory()))
                        .resourceRequirements(resources(attempt))
                        .build());
        if (shared) {
            share(queue, request);
        }
        directives.time().ifPresent(time -> request.timeout(timeout -> timeout.attemptDurationSeconds(seconds(time))));
        if (!directives.resourceLabels().isEmpty()) {
            request.tags(directives.resourceLabels()).propagateTags(true);
        }
        return request.build();
    }

    private void share(QueueReference queue, SubmitJobRequest.Builder request) {
        request.shareIdentifier(settings.shareIdentifier()
                .orElseThrow(() -> new PenstockException(
                        ErrorCode.CONFIGURATION,
                        "job queue " + queue + " has a scheduling policy; set aws.batch.shareIdentifier")));
        if (settings.schedulingPriority().isPresent()) {
            request.schedulingPriorityOverride(settings.schedulingPriority().getAsInt());
        }
    }

    private static List<ResourceRequirement> resources(TaskAttempt attempt) {
        TaskDirectives directives = attempt.directives();
        long memory =
                directives.memory().map(size -> size.toMebibytesRoundedUp()).orElse((long) DEFAULT_MEMORY_MEBIBYTES);
        if (memory < LEAST_MEMORY_MEBIBYTES) {
            log.warn(
                    "memory raised to the least that AWS Batch takes [task={} asked={} MiB given={} MiB]",
                    attempt.taskName(),
                    memory,
                    LEAST_MEMORY_MEBIBYTES);
        }
        List<ResourceRequirement> resources = new ArrayList<>();
        resources.add(DefinitionRequest.requirement(ResourceType.VCPU, Math.max(1, directives.cpus())));
        resources.add(DefinitionRequest.requirement(ResourceType.MEMORY, Math.max(LEAST_MEMORY_MEBIBYTES, memory)));
        directives
                .accelerator()
                .ifPresent(gpus -> resources.add(DefinitionRequest.requirement(ResourceType.GPU, gpus.count())));
        return resources;
    }

    private static int seconds(Duration time) {
        if (time.compareTo(LEAST_TIME) < 0) {
            log.warn("time limit raised to the least that AWS Batch takes [asked={} given={}]", time, LEAST_TIME);
        }
        return (int) Math.min(
                Integer.MAX_VALUE,
                Math.max(LEAST_TIME.toSeconds(), time.plusMillis(999).toSeconds()));
    }
}

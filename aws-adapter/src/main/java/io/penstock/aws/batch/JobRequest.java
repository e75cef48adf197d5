package io.penstock.aws.batch;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.aws.launch.ContainerCommand;
import io.penstock.aws.settings.JobSettings;
import io.penstock.domain.container.ContainerReference;
import io.penstock.domain.queue.QueueReference;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.domain.task.TaskDirectives;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.batch.model.ContainerOverrides;
import software.amazon.awssdk.services.batch.model.ResourceRequirement;
import software.amazon.awssdk.services.batch.model.ResourceType;
import software.amazon.awssdk.services.batch.model.SubmitJobRequest;

/** Writes the submission of one attempt. Thread-safe. */
final class JobRequest {
    /** The memory of a task whose directives name none. */
    static final int DEFAULT_MEMORY_MEBIBYTES = 1024;

    static final int LEAST_MEMORY_MEBIBYTES = 4;
    static final Duration LEAST_TIME = Duration.ofSeconds(60);

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
        List<ResourceRequirement> resources = resources(directives);
        SubmitJobRequest.Builder request = SubmitJobRequest.builder()
                .jobName(attempt.jobName())
                .jobQueue(queue.text())
                .jobDefinition(definition)
                // Another attempt has another directory, so it is the engine that makes it, never Batch.
                .retryStrategy(retry -> retry.attempts(1))
                .containerOverrides(ContainerOverrides.builder()
                        .command(command.words(attempt.workDirectory()))
                        .resourceRequirements(resources.isEmpty() ? null : resources)
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

    /** A job definition of the user's own keeps its sizes where the process asks for none. */
    private static List<ResourceRequirement> resources(TaskDirectives directives) {
        boolean ownSizes = directives
                .container()
                .filter(ContainerReference::isJobDefinition)
                .isPresent();
        List<ResourceRequirement> resources = new ArrayList<>();
        if (!ownSizes || directives.cpus() > 1) {
            resources.add(DefinitionRequest.requirement(ResourceType.VCPU, Math.max(1, directives.cpus())));
        }
        if (!ownSizes || directives.memory().isPresent()) {
            long memory = submittedMemory(directives);
            resources.add(DefinitionRequest.requirement(ResourceType.MEMORY, memory));
        }
        directives
                .accelerator()
                .ifPresent(gpus -> resources.add(DefinitionRequest.requirement(ResourceType.GPU, gpus.count())));
        return resources;
    }

    /** Returns how many MiB the directives ask for. */
    static long memory(TaskDirectives directives) {
        return directives.memory().map(size -> size.toMebibytesRoundedUp()).orElse((long) DEFAULT_MEMORY_MEBIBYTES);
    }

    /** Returns how many MiB Batch is asked for. */
    static long submittedMemory(TaskDirectives directives) {
        return Math.max(LEAST_MEMORY_MEBIBYTES, memory(directives));
    }

    /** Returns the time limit as Batch takes it. */
    static int seconds(Duration time) {
        return (int) Math.min(
                Integer.MAX_VALUE,
                Math.max(LEAST_TIME.toSeconds(), time.plusMillis(999).toSeconds()));
    }
}

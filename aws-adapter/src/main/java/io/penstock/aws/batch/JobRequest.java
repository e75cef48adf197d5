package io.penstock.aws.batch;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.aws.launch.ContainerCommand;
import io.penstock.aws.settings.JobSettings;
import io.penstock.domain.queue.QueueReference;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.domain.task.TaskDirectives;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.batch.model.ConsumableResourceProperties;
import software.amazon.awssdk.services.batch.model.ConsumableResourceRequirement;
import software.amazon.awssdk.services.batch.model.ContainerOverrides;
import software.amazon.awssdk.services.batch.model.EvaluateOnExit;
import software.amazon.awssdk.services.batch.model.ResourceRequirement;
import software.amazon.awssdk.services.batch.model.RetryAction;
import software.amazon.awssdk.services.batch.model.RetryStrategy;
import software.amazon.awssdk.services.batch.model.SubmitJobRequest;

/** Writes the submission of one attempt. Thread-safe. */
final class JobRequest {
    static final Duration LEAST_TIME = Duration.ofSeconds(60);

    private final JobSettings settings;
    private final ContainerCommand command;

    JobRequest(JobSettings settings, ContainerCommand command) {
        this.settings = settings;
        this.command = command;
    }

    JobSettings settings() {
        return settings;
    }

    /**
     * Returns the request.
     *
     * @param shared whether the queue has a scheduling policy: it needs a share identifier then, and takes none otherwise
     */
    SubmitJobRequest of(TaskAttempt attempt, QueueReference queue, String definition, boolean shared) {
        TaskDirectives directives = attempt.directives();
        List<ResourceRequirement> resources = Resources.of(directives, settings);
        SubmitJobRequest.Builder request = SubmitJobRequest.builder()
                .jobName(attempt.jobName())
                .jobQueue(queue.text())
                .jobDefinition(definition)
                .retryStrategy(retries())
                .containerOverrides(ContainerOverrides.builder()
                        .command(command.words(attempt.workDirectory()))
                        .resourceRequirements(resources.isEmpty() ? null : resources)
                        .build());
        if (shared) {
            share(queue, request);
        }
        directives.time().ifPresent(time -> request.timeout(timeout -> timeout.attemptDurationSeconds(seconds(time))));
        if (!directives.resourceLabels().isEmpty()) {
            request.tags(JobTags.of(directives.resourceLabels())).propagateTags(true);
        }
        consumables(directives).ifPresent(request::consumableResourcePropertiesOverride);
        return request.build();
    }

    static PenstockException withoutShare(QueueReference queue) {
        return new PenstockException(
                ErrorCode.CONFIGURATION,
                "job queue " + queue + " has a scheduling policy; set aws.batch.shareIdentifier");
    }

    /**
     * Another attempt has another directory, so it is the engine that makes it; only an instance that was taken back may be
     * Batch's own affair. A failure that no entry matches would be retried, hence the last one.
     */
    private RetryStrategy retries() {
        int attempts = Math.max(1, settings.maxSpotAttempts());
        RetryStrategy.Builder strategy = RetryStrategy.builder().attempts(attempts);
        if (attempts > 1) {
            strategy.evaluateOnExit(List.of(
                    onStatus("Host EC2*"),
                    onStatus("Your Spot Task was interrupted*"),
                    EvaluateOnExit.builder()
                            .onReason("*")
                            .action(RetryAction.EXIT)
                            .build()));
        }
        return strategy.build();
    }

    private static EvaluateOnExit onStatus(String reason) {
        return EvaluateOnExit.builder()
                .onStatusReason(reason)
                .action(RetryAction.RETRY)
                .build();
    }

    private static Optional<ConsumableResourceProperties> consumables(TaskDirectives directives) {
        List<ConsumableResourceRequirement> list = new ArrayList<>();
        ConsumableResources.of(directives.raw())
                .forEach((name, quantity) -> list.add(ConsumableResourceRequirement.builder()
                        .consumableResource(name)
                        .quantity(quantity)
                        .build()));
        return list.isEmpty()
                ? Optional.empty()
                : Optional.of(ConsumableResourceProperties.builder()
                        .consumableResourceList(list)
                        .build());
    }

    private void share(QueueReference queue, SubmitJobRequest.Builder request) {
        request.shareIdentifier(settings.shareIdentifier().orElseThrow(() -> withoutShare(queue)));
        // A queue with a policy takes no job without a priority.
        request.schedulingPriorityOverride(settings.schedulingPriority().orElse(0));
    }

    /** Returns the time limit as Batch takes it. */
    static int seconds(Duration time) {
        return (int) Math.min(
                Integer.MAX_VALUE,
                Math.max(LEAST_TIME.toSeconds(), time.plusMillis(999).toSeconds()));
    }
}

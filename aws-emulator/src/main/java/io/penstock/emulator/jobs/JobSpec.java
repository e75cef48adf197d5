package io.penstock.emulator.jobs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.batch.model.ContainerProperties;
import software.amazon.awssdk.services.batch.model.JobDefinition;
import software.amazon.awssdk.services.batch.model.ResourceRequirement;
import software.amazon.awssdk.services.batch.model.ResourceType;
import software.amazon.awssdk.services.batch.model.RetryStrategy;
import software.amazon.awssdk.services.batch.model.SubmitJobRequest;

/**
 * What a job is, fixed when it is submitted.
 *
 * @param id the job's id; for a child of an array {@code parent:index}
 * @param queue the name of its queue
 * @param request the request that made it
 * @param definition the job definition, as it was then
 * @param container the definition's container with the request's overrides and parameters applied
 */
public record JobSpec(
        String id, String queue, SubmitJobRequest request, JobDefinition definition, ContainerProperties container) {

    /** Returns the spec of a child of this array job. */
    public JobSpec child(int index) {
        return new JobSpec(id + ":" + index, queue, request, definition, container);
    }

    /** Returns the job's name. */
    public String name() {
        return request.jobName();
    }

    /** Returns the vCPUs that the job asks for. */
    public double vcpus() {
        return amount(container.resourceRequirements(), ResourceType.VCPU);
    }

    /** Returns the memory that the job asks for, in MiB. */
    public long memoryMib() {
        return (long) amount(container.resourceRequirements(), ResourceType.MEMORY);
    }

    /** Returns the retry strategy in force, or null for a single attempt. */
    public @Nullable RetryStrategy retryStrategy() {
        return request.retryStrategy() == null ? definition.retryStrategy() : request.retryStrategy();
    }

    /** Returns the seconds that an attempt may last, or null for no limit. */
    public @Nullable Integer timeoutSeconds() {
        var timeout = request.timeout() == null ? definition.timeout() : request.timeout();
        return timeout == null ? null : timeout.attemptDurationSeconds();
    }

    private static double amount(List<ResourceRequirement> list, ResourceType type) {
        return list.stream()
                .filter(requirement -> requirement.type() == type)
                .mapToDouble(requirement -> Double.parseDouble(requirement.value()))
                .findFirst()
                .orElse(0);
    }
}

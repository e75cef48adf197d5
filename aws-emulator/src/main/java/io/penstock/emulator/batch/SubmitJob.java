package io.penstock.emulator.batch;

import io.penstock.emulator.jobs.Job;
import io.penstock.emulator.jobs.JobScheduler;
import io.penstock.emulator.jobs.JobSpec;
import io.penstock.emulator.json.SdkJsonWriter;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import software.amazon.awssdk.services.batch.model.ArrayJobDependency;
import software.amazon.awssdk.services.batch.model.ContainerOverrides;
import software.amazon.awssdk.services.batch.model.ContainerProperties;
import software.amazon.awssdk.services.batch.model.JQState;
import software.amazon.awssdk.services.batch.model.JobDefinition;
import software.amazon.awssdk.services.batch.model.JobQueueDetail;
import software.amazon.awssdk.services.batch.model.PlatformCapability;
import software.amazon.awssdk.services.batch.model.SubmitJobRequest;
import software.amazon.awssdk.services.batch.model.SubmitJobResponse;

/** Checks a submission and hands the job to the scheduler. Belongs to the job loop. */
final class SubmitJob {

    private static final int MOST_BYTES = 30 * 1024;
    private static final int MOST_OVERRIDES = 8192;
    private static final int MOST_DEPENDENCIES = 20;
    private static final int LARGEST_ARRAY = 10_000;

    private final Resources resources;
    private final JobScheduler scheduler;
    private final Clock clock;

    SubmitJob(Resources resources, JobScheduler scheduler, Clock clock) {
        this.resources = resources;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    SubmitJobResponse submit(SubmitJobRequest request) {
        if (Checks.bytes(request) > MOST_BYTES) {
            throw BatchErrorException.invalid("Job size must be less than 30 KiB");
        }
        Checks.name("Job name", request.jobName());
        JobQueueDetail queue = resources.queues().require(request.jobQueue());
        JobDefinition definition = resources.definitions().requireActive(request.jobDefinition());
        boolean fargate = definition.platformCapabilities().contains(PlatformCapability.FARGATE);
        check(request, queue, fargate);
        ContainerProperties container = Overrides.apply(definition, request);
        if (fargate) {
            FargateChecks.check(container);
        }
        String id = UUID.randomUUID().toString();
        JobSpec spec = new JobSpec(id, queue.jobQueueName(), request, definition, container);
        String arn = resources.arns().job(id);
        resources.tags().create(arn, request.tags());
        start(new Job(spec, arraySize(request), clock.millis()));
        return SubmitJobResponse.builder()
                .jobName(request.jobName())
                .jobId(id)
                .jobArn(arn)
                .build();
    }

    /** Returns how many children the job has, 0 for one that is no array. */
    static int arraySize(SubmitJobRequest request) {
        return request.arrayProperties() == null ? 0 : request.arrayProperties().size();
    }

    /** AWS accepts overrides that are too long, and too many tags, and then fails the job. */
    private void start(Job job) {
        ContainerOverrides overrides = job.spec().request().containerOverrides();
        if (overrides != null && SdkJsonWriter.write(overrides).length() > MOST_OVERRIDES) {
            scheduler.submitDoomed(job, "Container Overrides length must be at most " + MOST_OVERRIDES);
        } else if (hasTooManyTags(job.spec())) {
            scheduler.submitDoomed(
                    job, "The combined tags of the job and its job definition are more than " + Checks.MOST_TAGS);
        } else {
            scheduler.submit(job);
        }
    }

    private boolean hasTooManyTags(JobSpec spec) {
        Boolean ofJob = spec.request().propagateTags();
        boolean propagated =
                Boolean.TRUE.equals(ofJob == null ? spec.definition().propagateTags() : ofJob);
        Set<String> names = new HashSet<>(spec.request().tags().keySet());
        names.addAll(resources.tags().of(spec.definition().jobDefinitionArn()).keySet());
        return propagated && names.size() > Checks.MOST_TAGS;
    }

    private static void check(SubmitJobRequest request, JobQueueDetail queue, boolean fargate) {
        if (queue.state() != JQState.ENABLED) {
            throw BatchErrorException.invalid("JobQueue " + queue.jobQueueName() + " is not in ENABLED state");
        }
        if (request.ecsPropertiesOverride() != null
                || request.eksPropertiesOverride() != null
                || request.nodeOverrides() != null) {
            throw BatchErrorException.invalid("The job definition has containerProperties: use containerOverrides");
        }
        ContainerOverrides overrides = request.containerOverrides();
        if (overrides != null) {
            Checks.environment(overrides.environment());
            if (!fargate) {
                ResourceChecks.overrides(overrides);
            }
        }
        Checks.retryStrategy(request.retryStrategy());
        Checks.timeout(request.timeout());
        Checks.tags(request.tags());
        Checks.schedulingPriority(request.schedulingPriorityOverride());
        array(request);
        dependencies(request);
        share(request, queue);
    }

    private static void array(SubmitJobRequest request) {
        Integer size = request.arrayProperties() == null
                ? null
                : request.arrayProperties().size();
        if (size != null && (size < 2 || size > LARGEST_ARRAY)) {
            throw BatchErrorException.invalid("Array size must be between 2 and " + LARGEST_ARRAY);
        }
    }

    private static void dependencies(SubmitJobRequest request) {
        if (request.dependsOn().size() > MOST_DEPENDENCIES) {
            throw BatchErrorException.invalid("A job can depend on at most " + MOST_DEPENDENCIES + " jobs");
        }
        boolean lacksId = request.dependsOn().stream()
                .anyMatch(
                        dependency -> dependency.jobId() == null && dependency.type() != ArrayJobDependency.SEQUENTIAL);
        if (lacksId) {
            throw BatchErrorException.invalid("dependsOn.jobId must not be null");
        }
    }

    private static void share(SubmitJobRequest request, JobQueueDetail queue) {
        boolean fairShare = queue.schedulingPolicyArn() != null;
        if (fairShare && request.shareIdentifier() == null) {
            throw BatchErrorException.invalid("A share identifier is required for a queue with a fair share policy");
        }
        if (!fairShare && request.shareIdentifier() != null) {
            throw BatchErrorException.invalid("A share identifier needs a queue with a fair share policy");
        }
    }
}
